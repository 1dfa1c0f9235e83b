package org.televisit.application.trail;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.node.NodeName;
import org.televisit.application.security.Roles;

/**
 * Gives new lines of the audit trail their place in the chain, every two seconds, on the one node that holds it. The
 * rows are the truth, so a missed tick needs no catching up.
 */
@Singleton
@DependsOn("ChainService")
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChainTimer {

    private static final Logger LOG = Logger.getLogger(ChainTimer.class);

    @Inject
    private ChainService chain;

    @Inject
    private NodeName node;

    private boolean failing;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        try {
            work();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.error("The audit trail could not be chained; it is tried again every two seconds", e);
            }
            failing = true;
        }
    }

    private void work() {
        if (!chain.claim(node.value())) {
            return;
        }
        ChainService.linkAll(chain::linkSome);
        chain.anchor(node.value(), false);
    }
}
