package org.televisit.domain.notification;

import java.time.Duration;

/**
 * When people are reminded of a visit (REQUIREMENTS T1).
 *
 * @param first before the start the first reminder is due
 * @param second before the start the second is, later than the first
 */
public record ReminderRules(Duration first, Duration second) {

    /** As in REQUIREMENTS. */
    public static ReminderRules standard() {
        return new ReminderRules(Duration.ofHours(24), Duration.ofMinutes(15));
    }
}
