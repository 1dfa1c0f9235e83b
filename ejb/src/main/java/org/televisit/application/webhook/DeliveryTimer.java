package org.televisit.application.webhook;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.televisit.application.security.Roles;

/**
 * Sends what the other system is to know, every ten seconds. A message may arrive twice, if this server is killed
 * between its arrival and our commit: its id tells.
 */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryTimer {

    @Inject
    private DeliveryRound round;

    @Schedule(hour = "*", minute = "*", second = "4/10", persistent = false)
    void sweep() {
        round.run();
    }
}
