package org.televisit.domain.audit;

import java.time.Instant;
import java.util.List;

/**
 * What checking the whole trail came to.
 *
 * @param places how many places the chain has
 * @param anchors how many of our anchors it was held against
 * @param newestAnchor when the newest of them was made, or null
 * @param findings what is wrong, in the order of the chain; the first thousand
 * @param more whether there is more than that
 */
public record Verdict(long places, long anchors, Instant newestAnchor, List<Finding> findings, boolean more) {

    /** Whether everything is as it was written. */
    public boolean intact() {
        return findings.isEmpty();
    }
}
