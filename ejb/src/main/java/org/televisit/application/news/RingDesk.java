package org.televisit.application.news;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.televisit.application.call.Rang;
import org.televisit.application.notice.Notice;
import org.televisit.application.notice.NoticeKind;
import org.televisit.application.person.Proxies;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.Ring;
import org.televisit.domain.call.RingStatus;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.PublicIds;

/** Rings in open pages, stops there, and tells whoever rang how it ended (REQUIREMENTS C4). */
@Dependent
public class RingDesk {

    @Inject
    private Proxies proxies;

    @Inject
    private Event<Posting> postings;

    void rang(@Observes Rang event) {
        Ring ring = event.ring();
        Map<String, List<Notice>> notices = new HashMap<>();
        boolean toDoctor = ring.rung() == ParticipantRole.PRACTITIONER;
        NoticeKind kind = ring.status() == RingStatus.RINGING ? NoticeKind.RING : NoticeKind.RING_OVER;
        Patient patient = ring.appointment().patient();
        if (toDoctor) {
            put(notices, ring.appointment().practitioner().subject(), notice(event, kind, true, null));
        } else {
            proxies.of(patient)
                    .forEach(proxy -> put(notices, proxy, notice(event, kind, false, patient.displayName())));
            put(notices, patient.subject(), notice(event, kind, false, null));
        }
        NoticeKind ending = ending(ring.status());
        if (ending != null && !notices.containsKey(ring.rungBy())) {
            put(notices, ring.rungBy(), notice(event, ending, !toDoctor, null));
        }
        postings.fire(new Posting(Map.copyOf(notices)));
    }

    private static void put(Map<String, List<Notice>> notices, String subject, Notice notice) {
        if (subject != null) {
            notices.put(subject, List.of(notice));
        }
    }

    private static NoticeKind ending(RingStatus status) {
        return switch (status) {
            case RINGING, ACCEPTED -> null;
            case DECLINED -> NoticeKind.RING_DECLINED;
            case MISSED -> NoticeKind.RING_MISSED;
        };
    }

    private static Notice notice(Rang event, NoticeKind kind, boolean toDoctor, String forName) {
        Ring ring = event.ring();
        Appointment visit = ring.appointment();
        boolean ofRing = kind == NoticeKind.RING || kind == NoticeKind.RING_OVER;
        return new Notice(
                ofRing ? ring.publicId() : PublicIds.next(),
                kind,
                visit.publicId(),
                toDoctor,
                toDoctor ? visit.patient().displayName() : visit.practitioner().displayName(),
                forName,
                ring.ringsUntil(),
                ZoneId.of(visit.zone()),
                event.at());
    }
}
