package org.televisit.application.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.televisit.application.signaling.SeatGrant;

/**
 * Lets each seat report media once in five seconds: a report stands for so much time, whatever a page sends. A second
 * of tolerance is for timers that run a little fast.
 */
@ApplicationScoped
public class MediaPace {

    private static final Duration LEAST = Duration.ofSeconds(4);

    private final ConcurrentMap<String, Instant> last = new ConcurrentHashMap<>();

    /** Whether a report of this moment counts. */
    boolean accepts(SeatGrant seat, Instant now) {
        String key = key(seat);
        Instant before = last.get(key);
        if (before != null && now.isBefore(before.plus(LEAST)) && !now.isBefore(before)) {
            return false;
        }
        last.put(key, now);
        return true;
    }

    /** The seat is empty: nothing more to remember. */
    void forget(SeatGrant seat) {
        last.remove(key(seat));
    }

    private static String key(SeatGrant seat) {
        return seat.room() + '/' + seat.role();
    }
}
