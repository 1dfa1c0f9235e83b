package org.televisit.application.waiting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;

/** Ends offers a quarter of an hour after they were made. The rows are the truth; one that fails stops no other. */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OfferTimer {

    private static final Logger LOG = Logger.getLogger(OfferTimer.class);
    private static final int AT_MOST = 200;

    @Inject
    private OfferService offers;

    @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
    void sweep() {
        for (long id : offers.expired(AT_MOST)) {
            try {
                offers.end(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Offer with key %d could not be ended", id);
            }
        }
    }
}
