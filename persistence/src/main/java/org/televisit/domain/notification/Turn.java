package org.televisit.domain.notification;

import java.time.Instant;

/**
 * How buckets take turns: the one that has waited longest is next. What lies together is read together, so a bucket
 * that is full of work keeps its turn for a while, and then goes behind the others so that these are served, too.
 *
 * @param since when it went behind the others
 * @param fullBatches how many were taken of it since it is first
 */
record Turn(Instant since, int fullBatches) {

    private static final int MOST = 40;

    /** When a batch was taken of it, which it filled or not. */
    Turn after(boolean full, Instant now) {
        return full && fullBatches + 1 < MOST ? new Turn(since, fullBatches + 1) : new Turn(now, 0);
    }
}
