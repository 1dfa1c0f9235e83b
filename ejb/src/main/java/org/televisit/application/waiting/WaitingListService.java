package org.televisit.application.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.AppointmentViews;
import org.televisit.application.appointment.Offerings;
import org.televisit.application.appointment.Parties;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.person.Proxies;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.waiting.OfferRecipient;
import org.televisit.domain.waiting.SlotOffer;
import org.televisit.domain.waiting.WaitingEntry;
import org.televisit.domain.waiting.WaitingRepository;

/** What a patient, or who acts for them, does with the waiting list (REQUIREMENTS A12). Each is one transaction. */
@Stateless
@RolesAllowed(Roles.PATIENT)
public class WaitingListService {

    private static final Logger LOG = Logger.getLogger(WaitingListService.class);

    @Inject
    private Offerings offerings;

    @Inject
    private CallRepository calls;

    @Inject
    private WaitingRepository list;

    @Inject
    private PersonRepository people;

    @Inject
    private Offers offers;

    @Inject
    private Parties parties;

    @Inject
    private Proxies proxies;

    @Inject
    private AppointmentViews views;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    /**
     * The caller waits for a time.
     *
     * @param from the earliest start that would suit
     * @param until the latest, exclusive
     * @throws BusinessException NOT_FOUND; INVALID type-unknown, window-invalid; FORBIDDEN type-not-for-you; CONFLICT
     *     already-listed
     */
    public WaitingView join(String practitionerId, String visitTypeCode, Instant from, Instant until) {
        Patient patient = self();
        Practitioner doctor = people.practitionerByPublicId(practitionerId).orElseThrow(WaitingListService::notFound);
        return listed(WaitingEntry.join(
                patient, doctor, offerings.allowed(visitTypeCode, patient, doctor), from, until, clock.now()));
    }

    /**
     * The caller would rather have a visit of theirs earlier: same doctor, same kind.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID window-invalid; CONFLICT illegal-transition
     *     when it is over, already-listed
     */
    public WaitingView joinFor(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toChange(appointmentId, actor);
        if (!parties.asPatient(visit, actor)) {
            throw notYours(actor, AuditEntry.ofVisit(AuditAction.LIST_JOIN, visit, "not-yours"));
        }
        if (visit.settled()) {
            throw new BusinessException(Category.CONFLICT, "illegal-transition");
        }
        return listed(WaitingEntry.joinFor(visit, clock.now()));
    }

    /**
     * The caller waits no more.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT illegal-transition
     */
    public void leave(String entryId) {
        Actor actor = caller.actor();
        WaitingEntry entry = list.entryLocked(entryId).orElseThrow(WaitingListService::notFound);
        if (!proxies.speaksFor(actor.subject(), entry.patient())) {
            throw notYours(actor, row(AuditAction.LIST_LEAVE, entry, "not-yours"));
        }
        entry.leave(clock.now());
        audit.record(actor, row(AuditAction.LIST_LEAVE, entry, null));
    }

    /** What the caller, and those they act for, wait for, the oldest wish first. */
    public List<WaitingView> mine() {
        Instant now = clock.now();
        return patients().stream()
                .flatMap(patient -> list.waiting(patient).stream())
                .filter(entry -> entry.until().isAfter(now))
                .map(WaitingView::of)
                .toList();
    }

    /** What is offered now to the caller and those they act for, the earliest time first. */
    public List<OfferView> offers() {
        Instant now = clock.now();
        String reader = caller.actor().subject();
        return patients().stream()
                .flatMap(patient -> list.openOffers(patient, now).stream())
                .map(recipient -> OfferView.of(recipient, reader))
                .toList();
    }

    /**
     * Takes the time: a new visit, or the caller's visit moved there with its payment. Whoever commits first has it.
     *
     * @param entryId the wish it is to fulfil; null when the caller has one alone
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID wish-unclear; CONFLICT offer-over, slot-taken
     *     (the caller has another visit then), visit-live
     */
    public AppointmentView accept(String offerId, String entryId) {
        Actor actor = caller.actor();
        SlotOffer offer = list.offerLocked(offerId).orElseThrow(WaitingListService::notFound);
        WaitingEntry entry = recipient(offer, entryId, actor)
                .orElseThrow(() -> new BusinessException(Category.CONFLICT, "offer-over"))
                .entry();
        entry.visit().ifPresent(this::requireNotLive);
        Optional<Instant> old = entry.visit().map(Appointment::startsAt);
        Instant now = clock.now();
        Appointment visit = offers.accept(offer, entry, actor, now);
        if (old.isPresent()) {
            audit.record(actor, AuditEntry.ofVisit(AuditAction.RESCHEDULE, visit, "offer"));
            String chain = offer.afterSwap() ? FreedTimes.NO_MORE : FreedTimes.OFFER_ONCE;
            Map<String, String> details = Map.of(VisitEvent.OLD_START, old.get().toString(), FreedTimes.SWAP, chain);
            news.tell(Kind.RESCHEDULED, visit, actor, now, details);
        } else {
            audit.record(actor, AuditEntry.ofVisit(AuditAction.BOOK, visit, "offer"));
            news.tell(Kind.BOOKED, visit, actor, now);
        }
        LOG.infof("Offer %s became visit %s", offer.publicId(), visit.publicId());
        return views.of(visit, actor, now);
    }

    /**
     * Leaves the time to the others; when nobody is left it is everybody's. Said again it changes nothing.
     *
     * @param entryId the wish it is not to fulfil; null when the caller has one alone
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID wish-unclear
     */
    public void decline(String offerId, String entryId) {
        Actor actor = caller.actor();
        SlotOffer offer = list.offerLocked(offerId).orElseThrow(WaitingListService::notFound);
        Instant now = clock.now();
        recipient(offer, entryId, actor).ifPresent(recipient -> recipient.decline(now));
        if (list.recipients(offer).stream().allMatch(OfferRecipient::declined)) {
            offers.end(offer, now);
        }
    }

    private WaitingView listed(WaitingEntry entry) {
        if (list.waiting(entry.patient()).stream().anyMatch(entry::isSameWishAs)) {
            throw new BusinessException(Category.CONFLICT, "already-listed");
        }
        list.add(entry);
        audit.record(caller.actor(), row(AuditAction.LIST_JOIN, entry, null));
        return WaitingView.of(entry);
    }

    /** The caller's wish that is meant; empty when they have said no already. */
    private Optional<OfferRecipient> recipient(SlotOffer offer, String entryId, Actor actor) {
        List<OfferRecipient> theirs = list.recipients(offer).stream()
                .filter(one -> entryId == null || entryId.equals(one.entry().publicId()))
                .filter(one -> proxies.speaksFor(actor.subject(), one.entry().patient()))
                .toList();
        if (theirs.isEmpty()) {
            throw notYours(
                    actor, new AuditEntry(AuditAction.OFFER_ACCEPT, "SlotOffer", offer.publicId(), null, "not-yours"));
        }
        return OfferRecipient.meant(theirs);
    }

    private void requireNotLive(Appointment visit) {
        if (calls.byAppointment(visit).filter(Call::alive).isPresent()) {
            throw new BusinessException(Category.CONFLICT, "visit-live");
        }
    }

    private List<Patient> patients() {
        String subject = caller.actor().subject();
        List<Patient> patients = new ArrayList<>(proxies.actedForBy(subject));
        people.patientBySubject(subject).ifPresent(self -> patients.add(0, self));
        return patients;
    }

    private Patient self() {
        return people.patientBySubject(caller.actor().subject()).orElseThrow(WaitingListService::notFound);
    }

    private static AuditEntry row(AuditAction action, WaitingEntry entry, String reason) {
        return new AuditEntry(
                action, "WaitingEntry", entry.publicId(), entry.patient().id(), reason);
    }

    private BusinessException notYours(Actor actor, AuditEntry refused) {
        return audit.refused(actor, refused, new BusinessException(Category.FORBIDDEN, "not-yours"));
    }

    private static BusinessException notFound() {
        return new BusinessException(Category.NOT_FOUND, "not-found");
    }
}
