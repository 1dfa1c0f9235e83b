package org.televisit.application.waiting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.AppointmentSettings;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.audit.Author;
import org.televisit.application.security.Actor;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.schedule.Slot;
import org.televisit.domain.waiting.OfferDesk;
import org.televisit.domain.waiting.OfferDesk.FreedTime;
import org.televisit.domain.waiting.OfferRecipient;
import org.televisit.domain.waiting.SlotOffer;
import org.televisit.domain.waiting.WaitingEntry;
import org.televisit.domain.waiting.WaitingRepository;
import org.televisit.domain.waiting.WaitingStatus;

/** Makes and ends offers in the running transaction, and tells those they were made to. */
@Dependent
public class Offers {

    private static final Logger LOG = Logger.getLogger(Offers.class);

    @Inject
    private OfferDesk desk;

    @Inject
    private WaitingRepository list;

    @Inject
    private ScheduleRepository schedules;

    @Inject
    private WaitingSettings settings;

    @Inject
    private AppointmentSettings booking;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<SlotOffered> offered;

    @Inject
    private Event<OfferEnded> ended;

    /**
     * A time has become free: those listed whom it suits have it for themselves a while, unless it begins too soon or
     * the doctor is not there any more.
     */
    void freed(FreedTime time, Instant now) {
        if (time.start().isAfter(now.plus(settings.ahead())) && worked(time)) {
            desk.offer(time, settings.held(), now).ifPresent(offer -> tell(offer, now));
        }
    }

    // a doctor takes a day off first and calls off its visits then
    private boolean worked(FreedTime time) {
        Instant end = time.start().plus(Duration.ofMinutes(time.freed().lengthMinutes()));
        return schedules
                .byPractitioner(time.freed().practitioner())
                .map(hours -> hours.covers(new Slot(time.start(), end, hours.zone())))
                .orElse(true);
    }

    private void tell(SlotOffer offer, Instant now) {
        List<WaitingEntry> entries =
                list.recipients(offer).stream().map(OfferRecipient::entry).toList();
        audit.record(Actor.SYSTEM, row(AuditAction.OFFER, offer, null));
        offered.fire(new SlotOffered(offer, entries, now));
        LOG.infof("Offer %s was made to %d on the waiting list", offer.publicId(), entries.size());
    }

    /** Nobody took it, because its time is up or all said no: it is everybody's. */
    void end(SlotOffer offer, Instant now) {
        if (desk.end(offer, now)) {
            over(offer, Actor.SYSTEM, now);
            LOG.infof("Offer %s ended", offer.publicId());
        }
    }

    /** One of those it was made to takes it; throws as {@link OfferDesk#accept} does. */
    Appointment accept(SlotOffer offer, WaitingEntry entry, Actor by, Instant now) {
        Appointment visit = desk.accept(offer, entry, by.subject(), now);
        visit.payOnlineWithin(booking.payOnlineWithin());
        over(offer, by, now);
        return visit;
    }

    /** It has been accepted or ended: written down, and those who did not get it are told. */
    void over(SlotOffer offer, Author by, Instant now) {
        AuditAction action = offer.visit() == null ? AuditAction.OFFER_END : AuditAction.OFFER_ACCEPT;
        audit.record(by, row(action, offer, null));
        List<WaitingEntry> others = list.recipients(offer).stream()
                .filter(recipient -> !recipient.declined())
                .map(OfferRecipient::entry)
                .filter(entry -> entry.status() == WaitingStatus.WAITING)
                .toList();
        ended.fire(new OfferEnded(offer, others, now));
    }

    static AuditEntry row(AuditAction action, SlotOffer offer, Long patient) {
        return new AuditEntry(action, "SlotOffer", offer.publicId(), patient, null);
    }
}
