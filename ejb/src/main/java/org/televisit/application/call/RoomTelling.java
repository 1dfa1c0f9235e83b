package org.televisit.application.call;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.televisit.application.appointment.VisitEnded;
import org.televisit.application.person.ProxyEnded;
import org.televisit.application.security.PersonShutOut;
import org.televisit.application.security.PersonSignedOut;
import org.televisit.application.signaling.ServerFrames;
import org.televisit.application.signaling.SignalingHub;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.call.CallRepository;

/**
 * Tells the rooms what was decided elsewhere, and only after it is committed: nobody is sent away for something that
 * then did not happen.
 */
@Dependent
public class RoomTelling {

    @Inject
    private SignalingHub hub;

    @Inject
    private CallRepository calls;

    @Inject
    private Event<SeatWithdrawn> withdrawals;

    @Inject
    private ApplicationClock clock;

    void visitEnded(@Observes(during = TransactionPhase.AFTER_SUCCESS) VisitEnded ended) {
        hub.finish(
                ended.room(), ServerFrames.finished(ended.outcome(), ended.durationSeconds(), ended.appointmentId()));
    }

    void proxyEnded(@Observes ProxyEnded proxy) {
        calls.roomsOf(proxy.subject(), proxy.patientKey())
                .forEach(room -> withdrawals.fire(new SeatWithdrawn(room, proxy.subject())));
    }

    void seatWithdrawn(@Observes(during = TransactionPhase.AFTER_SUCCESS) SeatWithdrawn seat) {
        hub.evict(seat.room(), seat.subject());
    }

    void roomNews(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoomNews news) {
        hub.tell(news.room(), news.frame());
        if (news.guestsToo()) {
            hub.tellGuests(news.room(), news.frame());
        }
    }

    void routeChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) RouteChanged change) {
        hub.renewIceServers(change.room());
    }

    void personShutOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonShutOut shutOut) {
        hub.evict(shutOut.subject());
    }

    /** Who was signed out comes back by no ticket that was given before. */
    void ticketsOfWhoSignedOut(@Observes PersonSignedOut signedOut) {
        calls.revokeTicketsOf(signedOut.subject(), clock.now());
    }

    void personSignedOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonSignedOut signedOut) {
        hub.evict(signedOut.subject());
    }
}
