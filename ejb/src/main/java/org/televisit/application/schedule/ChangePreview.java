package org.televisit.application.schedule;

import java.util.List;

/**
 * What other hours would mean.
 *
 * @param conflicts booked visits that the hours cover now and would not then, by start; they would stay booked
 */
public record ChangePreview(List<BookedVisit> conflicts) {

    /** Whether nothing booked would be left outside. */
    public boolean clear() {
        return conflicts.isEmpty();
    }
}
