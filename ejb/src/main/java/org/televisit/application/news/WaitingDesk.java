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
import org.televisit.application.appointment.DoctorReady;
import org.televisit.application.notice.Notice;
import org.televisit.application.notice.NoticeKind;
import org.televisit.application.person.Proxies;
import org.televisit.application.waiting.OfferEnded;
import org.televisit.application.waiting.SlotOffered;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.PublicIds;
import org.televisit.domain.waiting.SlotOffer;
import org.televisit.domain.waiting.WaitingEntry;
import org.televisit.domain.waiting.WaitingRepository;

/** Makes news for those on the waiting list: a time that is theirs for a while, a doctor who can be seen at once. */
@Dependent
public class WaitingDesk {

    @Inject
    private Proxies proxies;

    @Inject
    private WaitingRepository list;

    @Inject
    private Event<Posting> postings;

    void offered(@Observes SlotOffered event) {
        SlotOffer offer = event.offer();
        tell(
                event.entries(),
                new Told(NoticeKind.OFFER, offer.practitioner(), offer.startsAt(), offer.zone(), event.at()));
    }

    void ended(@Observes OfferEnded event) {
        SlotOffer offer = event.offer();
        NoticeKind kind = offer.visit() == null ? NoticeKind.CHANGED : NoticeKind.OFFER_TAKEN;
        tell(event.entries(), new Told(kind, offer.practitioner(), offer.startsAt(), offer.zone(), event.at()));
    }

    void doctorReady(@Observes DoctorReady event) {
        tell(
                list.waitingFor(event.doctor(), event.at()),
                new Told(NoticeKind.DOCTOR_AVAILABLE, event.doctor(), null, null, event.at()));
    }

    /** What all of them are told alike. */
    private record Told(NoticeKind kind, Practitioner doctor, Instant time, ZoneId zone, Instant at) {

        Notice to(String forName) {
            return new Notice(PublicIds.next(), kind, null, false, doctor.displayName(), forName, time, zone, at);
        }
    }

    private void tell(List<WaitingEntry> entries, Told told) {
        Map<String, List<Notice>> notices = new HashMap<>();
        for (WaitingEntry entry : entries) {
            Patient patient = entry.patient();
            proxies.of(patient).forEach(proxy -> notices.put(proxy, List.of(told.to(patient.displayName()))));
            if (patient.subject() != null) {
                notices.put(patient.subject(), List.of(told.to(null)));
            }
        }
        postings.fire(new Posting(Map.copyOf(notices)));
    }
}
