package org.televisit.application.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.node.NodeName;
import org.televisit.application.security.Roles;

/** Says every ten seconds that this node lives, also while a long sweep is at work. */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeartbeatTimer {

    private static final Logger LOG = Logger.getLogger(HeartbeatTimer.class);

    @Inject
    private HeartbeatService heart;

    @Inject
    private NodeName node;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void beat() {
        try {
            heart.beat(node.value());
        } catch (RuntimeException e) {
            LOG.warn("The heartbeat could not be written; the next is due in ten seconds", e);
        }
    }
}
