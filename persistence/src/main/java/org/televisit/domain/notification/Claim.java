package org.televisit.domain.notification;

import java.time.Instant;

/**
 * The right of one worker to send what was due in some buckets of one channel, for a while.
 *
 * @param by unique for ever, at most 64 characters
 * @param at the moment at which the messages were due
 * @param until when it ends by itself, so that the messages of a worker who died are sent by another
 */
public record Claim(MessageChannel channel, String by, Instant at, Instant until) {

    /** The same for longer. */
    public Claim until(Instant later) {
        return new Claim(channel, by, at, later);
    }
}
