package org.televisit.application.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.televisit.application.security.Roles;

/** Forgets requests that are older than a day, every ten minutes; several nodes that do so at once do no harm. */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdempotencyTimer {

    @Inject
    private IdempotencyService requests;

    @Schedule(hour = "*", minute = "7/10", second = "50", persistent = false)
    void tick() {
        requests.forgetOld();
    }
}
