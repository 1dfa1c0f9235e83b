package org.televisit.application.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a message that was not taken is tried again: after 1, 2, 4, … 60 minutes, twelve times in all. */
final class RetryPolicy {

    private static final int TRIES = 12;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(60);
    private static final int DOUBLINGS = 6;

    private RetryPolicy() {}

    /**
     * The next try, or none any more.
     *
     * @param failures how many tries have failed, this one included; 1 or more
     */
    static Optional<Instant> after(int failures, Instant now) {
        if (failures >= TRIES) {
            return Optional.empty();
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return Optional.of(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    }
}
