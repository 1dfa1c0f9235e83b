package org.televisit.domain.audit;

import java.time.Instant;

/**
 * The place of a line in the chain.
 *
 * @param place 1, 2, 3 … in the order in which lines were committed and found, without a gap
 * @param eventId the line's key
 * @param contentMac the seal over the line
 * @param previousMac the seal of the place before; {@link #NONE} at the first
 * @param linkedAt when the chainer found it
 * @param mac the seal over all of this
 */
public record AuditLink(long place, long eventId, String contentMac, String previousMac, Instant linkedAt, String mac) {

    /** What stands before the first place. */
    public static final String NONE = "0".repeat(64);
}
