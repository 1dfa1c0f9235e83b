package org.televisit.application.vault;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;

/**
 * Keeps the application from starting without the keys that it needs, and wraps data keys anew after a master key was
 * added. Two nodes that do so at once do it once: the later finds a newer version and tries again at its next tick.
 */
@Singleton
@Startup
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VaultTimer {

    private static final Logger LOG = Logger.getLogger(VaultTimer.class);

    @Inject
    private VaultService vault;

    @PostConstruct
    void begin() {
        try {
            vault.requireKeys();
        } catch (RuntimeException e) {
            // the innermost cause is what the one who starts it reads
            throw new IllegalStateException(line(e));
        }
    }

    private static String line(RuntimeException failure) {
        Throwable cause = failure;
        while (!(cause instanceof IllegalStateException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void tick() {
        try {
            int wrapped = 0;
            for (int some = vault.rewrapSome(); some > 0; some = vault.rewrapSome()) {
                wrapped += some;
            }
            if (wrapped > 0) {
                LOG.infof("%d data keys are wrapped by the newest master key", wrapped);
            }
        } catch (RuntimeException e) {
            LOG.warn("Data keys could not be wrapped anew; trying again in a minute", e);
        }
    }
}
