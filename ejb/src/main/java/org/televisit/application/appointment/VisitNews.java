package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.audit.Author;
import org.televisit.domain.appointment.Appointment;

/** Tells the other features, within the running transaction, what became of a visit. */
@Dependent
public class VisitNews {

    @Inject
    private Event<VisitEvent> events;

    /** Tells it without details. */
    public void tell(Kind kind, Appointment visit, Author by, Instant now) {
        tell(kind, visit, by, now, Map.of());
    }

    /** Tells it with what the appointment itself does not say. */
    public void tell(Kind kind, Appointment visit, Author by, Instant now, Map<String, String> details) {
        events.fire(new VisitEvent(kind, visit, by.subject(), now, details));
    }
}
