package org.televisit.application.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;

/** Sweeps the visits nobody paid in time, every five seconds. The rows are the truth; one that fails stops no other. */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LapseTimer {

    private static final Logger LOG = Logger.getLogger(LapseTimer.class);
    private static final int AT_MOST = 200;

    @Inject
    private LapseService lapses;

    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    void sweep() {
        for (long id : lapses.due(AT_MOST)) {
            try {
                lapses.lapse(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Visit with key %d could not lapse", id);
            }
        }
    }
}
