package org.televisit.application.person;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;

/** Ends proxies whose date has come. They can do nothing more from that moment on; this shuts what they had open. */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProxyTimer {

    private static final Logger LOG = Logger.getLogger(ProxyTimer.class);

    @Inject
    private ProxyService proxies;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void tick() {
        try {
            proxies.endOver();
        } catch (RuntimeException e) {
            LOG.warn("Proxies that have run out could not be ended; trying again in a minute", e);
        }
    }
}
