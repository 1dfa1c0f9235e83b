package org.televisit.application.guest;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import org.televisit.application.appointment.VisitEnded;
import org.televisit.application.security.PersonShutOut;
import org.televisit.application.security.PersonSignedOut;
import org.televisit.application.signaling.SignalingHub;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.guest.GuestLink;
import org.televisit.domain.guest.GuestRepository;

/**
 * With the call its guests' links end, in the same transaction, and with an admin's access theirs; a link that was taken
 * back empties its seat after it.
 */
@Dependent
public class GuestTelling {

    @Inject
    private SignalingHub hub;

    @Inject
    private CallRepository calls;

    @Inject
    private GuestRepository guests;

    @Inject
    private Event<GuestRevoked> revocations;

    @Inject
    private ApplicationClock clock;

    void visitEnded(@Observes VisitEnded ended) {
        Instant now = clock.now();
        calls.byPublicId(ended.room()).ifPresent(call -> guests.of(call).forEach(link -> link.end(now)));
    }

    /** An admin who may not be here any more is in no call either. */
    void shutOut(@Observes PersonShutOut person) {
        withdraw(person.subject());
    }

    /** Nor is one who was signed out: they announce themselves anew. */
    void signedOut(@Observes PersonSignedOut person) {
        withdraw(person.subject());
    }

    private void withdraw(String admin) {
        Instant now = clock.now();
        for (GuestLink link : guests.aliveOfAdmin(admin)) {
            link.revoke(now);
            revocations.fire(new GuestRevoked(link.call().publicId(), link.publicId()));
        }
    }

    void revoked(@Observes(during = TransactionPhase.AFTER_SUCCESS) GuestRevoked revoked) {
        hub.evictGuest(revoked.room(), revoked.link());
    }
}
