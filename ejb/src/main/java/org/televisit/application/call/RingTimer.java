package org.televisit.application.call;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;

/** Ends rings that nobody answered. The rows are the truth; one that fails stops no other. */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RingTimer {

    private static final Logger LOG = Logger.getLogger(RingTimer.class);
    private static final int AT_MOST = 200;

    @Inject
    private RingService rings;

    @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
    void sweep() {
        for (String ring : rings.unanswered(AT_MOST)) {
            try {
                rings.miss(ring);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Ring %s could not be ended", ring);
            }
        }
    }
}
