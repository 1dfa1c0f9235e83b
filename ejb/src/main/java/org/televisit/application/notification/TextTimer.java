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

/** As {@link OutboxTimer}, for text messages: a gateway that is slow keeps no mail waiting. */
@Singleton
@DependsOn("OutboxService")
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TextTimer {

    @Inject
    private OutboxLedger ledger;

    @Inject
    private SmsGateway gateway;

    @Inject
    private SmsSettings settings;

    @Inject
    private MailSettings hospital;

    @Inject
    private ApplicationClock clock;

    private OutboxRound round;

    @PostConstruct
    void begin() {
        round = new OutboxRound(ledger, new SmsCourier(new BriefWriter(hospital), gateway, settings), clock);
    }

    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    void tick() {
        round.run();
    }
}
