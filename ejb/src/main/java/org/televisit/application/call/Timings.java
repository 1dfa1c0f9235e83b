package org.televisit.application.call;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.televisit.application.appointment.TimingView;
import org.televisit.application.appointment.TimingViews;
import org.televisit.application.signaling.ServerFrames;
import org.televisit.application.signaling.TimingFrame;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;

/** Tells a visit's room what becomes of its time, once that is committed. */
@Dependent
public class Timings {

    @Inject
    private CallRepository calls;

    @Inject
    private TimingViews views;

    @Inject
    private Event<RoomNews> news;

    /** The timing as it is now, to everybody in the room, if there is one. */
    public void tell(Appointment visit, Instant now) {
        Optional<Call> call = calls.byAppointment(visit);
        call.ifPresent(made -> news.fire(new RoomNews(
                made.publicId(), frame(views.of(visit, call, false, now)).text())));
    }

    /** The visit ends in so many minutes, 5 or 1. */
    public void tellEnding(Call call, int minutes) {
        news.fire(new RoomNews(call.publicId(), ServerFrames.ending(minutes)));
    }

    static TimingFrame frame(TimingView timing) {
        return new TimingFrame(
                timing.expectedStart(),
                timing.visitEnd(),
                timing.doctorDeadline(),
                timing.keepsWaiting(),
                timing.extensionMinutes(),
                timing.held(),
                timing.choiceDue());
    }
}
