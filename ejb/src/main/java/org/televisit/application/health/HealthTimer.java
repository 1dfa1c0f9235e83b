package org.televisit.application.health;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Has every part looked at every ten seconds, by this node for itself. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthTimer {

    @Inject
    private HealthWatch watch;

    private final AtomicBoolean looking = new AtomicBoolean();

    // a look that waits for a server that does not answer is not joined by the next
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        if (looking.compareAndSet(false, true)) {
            try {
                watch.look();
            } finally {
                looking.set(false);
            }
        }
    }
}
