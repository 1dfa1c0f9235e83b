package org.televisit.domain.attendance;

import java.time.Duration;
import java.time.Instant;

/**
 * A visit that the same doctor has before another, as far as the other depends on it.
 *
 * @param visitEnd E
 * @param overSince when its call or the visit came to an end; null while it goes on or has yet to begin
 * @param going whether its call goes on
 * @param bufferMinutes what the doctor needs after it, 0 to 60
 */
public record EarlierVisit(Instant visitEnd, Instant overSince, boolean going, int bufferMinutes) {

    /** When the doctor is free for the next, as far as is known now: the (expected) end and the buffer. (T0, X) */
    public Instant freeAt(Instant now) {
        return end(now).plus(Duration.ofMinutes(bufferMinutes));
    }

    private Instant end(Instant now) {
        if (overSince != null && !going) {
            return overSince;
        }
        return going && now.isAfter(visitEnd) ? now : visitEnd;
    }
}
