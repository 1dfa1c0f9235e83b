package org.televisit.application.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;

/** As {@link OutboxTimer}, for pushes: a push service that is slow keeps nothing else waiting. */
@Singleton
@DependsOn({"OutboxService", "DeviceLedger"})
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PushTimer {

    @Inject
    private OutboxLedger ledger;

    @Inject
    private PushDevices devices;

    @Inject
    private PushCarrier carrier;

    @Inject
    private PushSettings settings;

    @Inject
    private ApplicationClock clock;

    private OutboxRound round;

    @PostConstruct
    void begin() {
        round = new OutboxRound(ledger, new PushCourier(devices, carrier, settings), clock);
    }

    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    void tick() {
        round.run();
    }
}
