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

/**
 * Mails what is due, every two seconds. The rows are the truth, so a missed tick needs no catching up, and any number
 * of nodes may do the same.
 */
@Singleton
@DependsOn("OutboxService")
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

    // the server waits for a tick when it stops; the next tick takes the rest
    private static final int MOST_ROUNDS = 20;

    @Inject
    private OutboxLedger ledger;

    @Inject
    private MailCarrier carrier;

    @Inject
    private MailSettings settings;

    @Inject
    private ApplicationClock clock;

    private OutboxRound round;

    @PostConstruct
    void begin() {
        round = new OutboxRound(ledger, new MailCourier(new MessageWriter(settings), carrier, settings), clock);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        boolean more = true;
        for (int rounds = 0; more && rounds < MOST_ROUNDS; rounds++) {
            more = round.run();
        }
    }
}
