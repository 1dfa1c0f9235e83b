package org.televisit.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * When the sweep looks at a visit next, and which node has it in hand until then: bookkeeping, not part of what was
 * agreed. The claim is made by {@link SweepRepository}; whoever has looked says when to look again, which ends it.
 */
@Embeddable
public class Watch {

    private Instant dueAt;

    @Column(length = 64)
    private String claimedBy;

    private Instant claimedUntil;
    private int lookFailures;

    protected Watch() {}

    static Watch from(Instant firstLook) {
        Watch watch = new Watch();
        watch.dueAt = firstLook;
        return watch;
    }

    void lookAgainAt(Instant moment) {
        dueAt = moment;
        claimedBy = null;
        claimedUntil = null;
        lookFailures = 0;
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    boolean isFor(String node, Instant now) {
        return claimedUntil == null || !now.isBefore(claimedUntil) || claimedBy.equals(node);
    }
}
