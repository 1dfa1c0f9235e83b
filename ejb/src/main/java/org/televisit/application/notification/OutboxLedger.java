package org.televisit.application.notification;

import java.time.Instant;
import java.util.List;
import org.televisit.domain.notification.Claim;
import org.televisit.domain.notification.MessageChannel;

/**
 * The rows of the outbox as one worker sees them; each method is a transaction of its own (port: what decides about
 * transactions is the container, or a test).
 */
public interface OutboxLedger {

    /**
     * Claims what is due by this way, at most so many; what is no longer true or of use is skipped and not in the batch.
     * Where any was due the claim holds what it was taken of until it is released or ends by itself.
     */
    Batch claim(MessageChannel channel, Instant now, int limit);

    /** Looks again at the so many that are left of a batch, and holds them for longer: what is still true is left of it. */
    Batch renew(Claim claim, int left, Instant now);

    /** Writes down what became of messages of a claim. */
    void settle(Claim claim, List<Ending> endings, Instant now);

    /** Ends a claim; what is left of it is anybody's, untried. */
    void release(Claim claim);
}
