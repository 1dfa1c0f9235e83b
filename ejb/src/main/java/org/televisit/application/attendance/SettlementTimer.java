package org.televisit.application.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;

/**
 * Sweeps the visits that are due, every five seconds. The rows are the truth, so a missed tick needs no catching up;
 * a visit that fails is logged and put off, and the rest go on.
 */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettlementTimer {

    private static final Logger LOG = Logger.getLogger(SettlementTimer.class);
    private static final int AT_MOST = 200;

    @Inject
    private SettlementService settlement;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sweep() {
        for (long id : settlement.due(AT_MOST)) {
            try {
                settlement.settle(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Visit with key %d could not be settled", id);
                settlement.postpone(id);
            }
        }
    }
}
