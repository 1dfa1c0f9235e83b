package org.televisit.application.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.televisit.application.appointment.CallBackNumber;
import org.televisit.application.appointment.Parties;
import org.televisit.application.appointment.PreparationSettings;
import org.televisit.application.appointment.PreparationView;
import org.televisit.application.appointment.TelehealthAgreement;
import org.televisit.application.appointment.VisitEvent.Kind;
import org.televisit.application.appointment.VisitNews;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.signaling.ServerFrames;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.Preparation;
import org.televisit.domain.appointment.PreparationRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** What passes at the door of a visit, before the patient is let in (REQUIREMENTS A13, C3). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class DoorService {

    @Inject
    private Parties parties;

    @Inject
    private PreparationRepository preparations;

    @Inject
    private CallRepository calls;

    @Inject
    private PreparationSettings settings;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private VisitNews news;

    @Inject
    private Event<RoomNews> roomNews;

    /**
     * What was left for this visit, for its parties; empty when nothing was.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours, also for an admin
     */
    public Optional<PreparationView> left(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toRead(appointmentId, actor);
        if (!parties.isParty(visit, actor.subject())) {
            throw audit.refused(
                    actor,
                    AuditEntry.ofVisit(AuditAction.READ_REFUSED, visit, "not-yours"),
                    new BusinessException(Category.FORBIDDEN, "not-yours"));
        }
        boolean doctor = !parties.asPatient(visit, actor);
        return preparations.of(visit).map(left -> PreparationView.of(left, doctor));
    }

    /**
     * What the patient left last, to be suggested: for a visit for which nothing was left yet.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public Optional<PreparationView> suggestion(String appointmentId) {
        Appointment visit = parties.toAttend(appointmentId, caller.actor());
        return preparations.latestOf(visit.patient()).map(left -> PreparationView.of(left, false));
    }

    /**
     * The patient, or who acts for them, leaves place and number and agrees to telehealth; said again, place and number
     * are put right.
     *
     * @param number as people write it
     * @param agreedVersion the text that was read; null when it was not agreed to
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID agreement-missing, place-missing,
     *     number-invalid; CONFLICT agreement-changed when another text is asked for by now, visit-over
     */
    public void leave(String appointmentId, String place, String number, String agreedVersion) {
        Actor actor = caller.actor();
        Appointment visit = parties.toAttend(appointmentId, actor);
        Instant now = clock.now();
        Preparation before = preparations.of(visit).orElse(null);
        if (before == null) {
            requireCurrent(agreedVersion);
        }
        String known = CallBackNumber.of(number, settings.phoneRegion());
        if (before == null) {
            preparations.add(Preparation.leave(visit, place, known, agreedVersion, actor.subject(), now));
        } else {
            before.changeTo(place, known, actor.subject(), now);
        }
        audit.record(
                actor,
                AuditEntry.ofVisit(AuditAction.PREPARE, visit, before == null ? "agreed " + agreedVersion : "changed"));
        changed(visit, actor, now);
    }

    private static void requireCurrent(String version) {
        if (version == null) {
            throw new BusinessException(Category.INVALID, "agreement-missing");
        }
        if (!version.equals(TelehealthAgreement.CURRENT)) {
            throw new BusinessException(Category.CONFLICT, "agreement-changed");
        }
    }

    /**
     * The patient types their birth date. The answer is the same whether it was right or not.
     *
     * @return how often it may be typed again
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours, agreement-missing before {@link #leave}; INVALID
     *     birth-date-invalid; CONFLICT tries-spent, visit-over
     */
    public int typeBirthDate(String appointmentId, LocalDate typed) {
        Actor actor = caller.actor();
        Appointment visit = parties.toAttend(appointmentId, actor);
        Instant now = clock.now();
        Preparation left = preparations
                .of(visit)
                .orElseThrow(() -> new BusinessException(Category.FORBIDDEN, "agreement-missing"));
        int triesLeft = left.typeBirthDate(typed, now);
        audit.record(
                actor,
                AuditEntry.ofVisit(
                        AuditAction.BIRTH_DATE, visit, left.birthDateCheck().word()));
        changed(visit, actor, now);
        return triesLeft;
    }

    /**
     * The doctor writes a line to the patient who waits.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT nobody-waits; INVALID message-missing
     */
    @RolesAllowed(Roles.DOCTOR)
    public void tell(String appointmentId, String words) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        Instant now = clock.now();
        Preparation left =
                preparations.of(visit).orElseThrow(() -> new BusinessException(Category.CONFLICT, "nobody-waits"));
        left.tell(words, now);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.WAITING_MESSAGE, visit, null));
        changed(visit, actor, now);
    }

    private void changed(Appointment visit, Actor actor, Instant now) {
        news.tell(Kind.PREPARED, visit, actor, now);
        calls.byAppointment(visit).ifPresent(call -> roomNews.fire(new RoomNews(call.publicId(), ServerFrames.DOOR)));
    }
}
