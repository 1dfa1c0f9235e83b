package org.televisit.application.news;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.notice.Notice;
import org.televisit.application.notice.NoticeKind;
import org.televisit.application.person.Proxies;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.PublicIds;

/** Makes news of what becomes of visits, for the doctor, the patient, and who acts for the patient. */
@Dependent
public class VisitDesk {

    @Inject
    private Proxies proxies;

    @Inject
    private Event<Posting> postings;

    void happened(@Observes VisitEvent event) {
        // those whom it concerns are in the room, and are told there
        if (event.kind() == Kind.STARTED || event.kind() == Kind.CALL_ENDED) {
            return;
        }
        Map<String, List<Notice>> notices = new HashMap<>();
        Appointment visit = event.visit();
        Patient patient = visit.patient();
        String doctor = visit.practitioner().subject();
        proxies.of(patient)
                .forEach(proxy -> notices.put(proxy, List.of(toPatient(event, proxy, patient.displayName()))));
        if (patient.subject() != null) {
            notices.put(patient.subject(), List.of(toPatient(event, patient.subject(), null)));
        }
        if (doctor != null) {
            notices.put(doctor, List.of(toDoctor(event, doctor)));
        }
        postings.fire(new Posting(Map.copyOf(notices)));
    }

    private static Notice toDoctor(VisitEvent event, String reader) {
        NoticeKind kind = reader.equals(event.by()) ? NoticeKind.CHANGED : VisitAudience.toDoctor(event.kind());
        return notice(event, kind, true, event.visit().patient().displayName(), null);
    }

    private static Notice toPatient(VisitEvent event, String reader, String forName) {
        NoticeKind kind = reader.equals(event.by()) ? NoticeKind.CHANGED : VisitAudience.toPatient(event.kind());
        return notice(event, kind, false, event.visit().practitioner().displayName(), forName);
    }

    private static Notice notice(VisitEvent event, NoticeKind kind, boolean toDoctor, String name, String forName) {
        Appointment visit = event.visit();
        return new Notice(
                PublicIds.next(),
                kind,
                visit.publicId(),
                toDoctor,
                name,
                forName,
                time(event, kind),
                ZoneId.of(visit.zone()),
                event.at());
    }

    private static Instant time(VisitEvent event, NoticeKind kind) {
        String cancelledAt = event.details().get(VisitEvent.CANCELLED_AT);
        if (kind == NoticeKind.LATE_WARNING && cancelledAt != null) {
            return Instant.parse(cancelledAt);
        }
        Appointment visit = event.visit();
        return kind == NoticeKind.DELAYED || kind == NoticeKind.LATE_WARNING ? visit.expectedStart() : visit.startsAt();
    }
}
