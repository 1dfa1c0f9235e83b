package org.televisit.application.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import org.televisit.application.node.NodeName;
import org.televisit.application.security.Roles;

/**
 * Sweeps the visits that are due, every five seconds, on every node. The rows are the truth, so a missed tick needs no
 * catching up; a visit that fails is logged and put off, and the rest go on.
 */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettlementTimer {

    private static final Logger LOG = Logger.getLogger(SettlementTimer.class);
    private static final int BATCH = 50;
    private static final int MOST_BATCHES = 40;

    @Inject
    private SettlementService settlement;

    @Inject
    private HeartbeatService heart;

    @Inject
    private NodeName node;

    protected SettlementTimer() {}

    /** Without a container. */
    SettlementTimer(SettlementService settlement, HeartbeatService heart, NodeName node) {
        this.settlement = settlement;
        this.heart = heart;
        this.node = node;
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sweep() {
        if (mayBlame()) {
            lookAtAllDue();
        }
    }

    /** After a silence the outage must be known before anybody is blamed for it; and while calls are off, nobody is. */
    private boolean mayBlame() {
        try {
            heart.beat(node.value());
            return !heart.resting();
        } catch (RuntimeException e) {
            LOG.warn("No sweep now: the heartbeat could not be written", e);
            return false;
        }
    }

    private void lookAtAllDue() {
        for (int batches = 0; batches < MOST_BATCHES; batches++) {
            List<Long> claimed = settlement.claim(node.value(), BATCH);
            claimed.forEach(this::look);
            if (claimed.size() < BATCH) {
                return;
            }
        }
    }

    private void look(long id) {
        try {
            settlement.look(id, node.value());
        } catch (RuntimeException e) {
            int failures = settlement.postpone(id);
            if (failures == 1) {
                LOG.errorf(e, "Visit with key %d could not be looked at; it is tried again, less and less often", id);
            }
        }
    }
}
