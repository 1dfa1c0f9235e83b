package org.televisit.application.house;

import java.util.List;
import org.televisit.domain.call.HistoryKey;
import org.televisit.domain.house.HouseLine;

/**
 * A page of everybody's visits, the earliest first.
 *
 * @param next hand this back to read on; null at the end
 */
public record HousePage(List<HouseLine> visits, HistoryKey next) {

    // one more was read than is shown
    static HousePage of(List<HouseLine> read, int size) {
        boolean more = read.size() > size;
        List<HouseLine> shown = more ? read.subList(0, size) : read;
        return new HousePage(List.copyOf(shown), more ? keyOf(shown.get(size - 1)) : null);
    }

    private static HistoryKey keyOf(HouseLine last) {
        return new HistoryKey(last.startsAt(), last.id());
    }
}
