package org.televisit.application.call;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.televisit.application.appointment.VisitEnded;
import org.televisit.application.security.PersonShutOut;
import org.televisit.application.signaling.ServerFrames;
import org.televisit.application.signaling.SignalingHub;

/**
 * Tells the rooms what was decided elsewhere, and only after it is committed: nobody is sent away for something that
 * then did not happen.
 */
@Dependent
public class RoomClosing {

    @Inject
    private SignalingHub hub;

    void visitEnded(@Observes(during = TransactionPhase.AFTER_SUCCESS) VisitEnded ended) {
        hub.finish(
                ended.room(), ServerFrames.finished(ended.outcome(), ended.durationSeconds(), ended.appointmentId()));
    }

    void personShutOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonShutOut shutOut) {
        hub.evict(shutOut.subject());
    }
}
