package org.televisit.application.waiting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.waiting.OfferDesk.FreedTime;
import org.televisit.domain.waiting.WaitingRepository;

/** Watches for times that become free: a visit called off or lapsed, or moved away (REQUIREMENTS A12). */
@Dependent
public class FreedTimes {

    /** The detail of a {@link VisitEvent} that tells of a move to a time on offer: which chain it belongs to. */
    static final String SWAP = "swap";

    /** The move gives a time that may be offered, once. */
    static final String OFFER_ONCE = "once";

    /** The move ends a chain: what it gives is everybody's. */
    static final String NO_MORE = "no-more";

    @Inject
    private Offers offers;

    @Inject
    private WaitingRepository list;

    void happened(@Observes VisitEvent event) {
        Appointment visit = event.visit();
        switch (event.kind()) {
            case CANCELLED -> {
                list.waitingFor(visit).forEach(entry -> entry.leave(event.at()));
                offers.freed(new FreedTime(visit, visit.startsAt(), visit.heldUntil(), false), event.at());
            }
            case RESCHEDULED -> moved(event, visit);
            default -> {}
        }
    }

    private void moved(VisitEvent event, Appointment visit) {
        String old = event.details().get(VisitEvent.OLD_START);
        String swap = event.details().getOrDefault(SWAP, "");
        if (old == null || swap.equals(NO_MORE)) {
            return;
        }
        Instant start = Instant.parse(old);
        Duration held = Duration.between(visit.startsAt(), visit.heldUntil());
        offers.freed(new FreedTime(visit, start, start.plus(held), swap.equals(OFFER_ONCE)), event.at());
    }
}
