package org.televisit.application.metrics;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.SweepRepository;
import org.televisit.domain.notification.OutboxQueue;
import org.televisit.domain.shared.Overdue;

/** Looks every 15 s at what waits although its time has come, so that being asked for figures asks the database nothing. */
@Singleton
@PermitAll
public class BacklogTimer {

    private static final Logger LOG = Logger.getLogger(BacklogTimer.class);

    @Inject
    private OutboxQueue messages;

    @Inject
    private SweepRepository visits;

    @Inject
    private NodeMetrics figures;

    @Inject
    private ApplicationClock clock;

    @Schedule(hour = "*", minute = "*", second = "6/15", persistent = false)
    void look() {
        try {
            Instant now = clock.now();
            Overdue mails = messages.overdue(now);
            Overdue looks = visits.overdue(now);
            figures.waiting(new Backlog(mails.count(), age(mails, now), looks.count(), age(looks, now)));
        } catch (RuntimeException e) {
            LOG.debug("What waits could not be counted", e);
            figures.waiting(null);
            throw e;
        }
    }

    private static Duration age(Overdue overdue, Instant now) {
        return overdue.oldest() == null ? Duration.ZERO : Duration.between(overdue.oldest(), now);
    }
}
