package org.televisit.application.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.televisit.application.appointment.Parties;
import org.televisit.application.audit.Attempt;
import org.televisit.application.audit.Attempt.About;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.person.OwnRecords;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.RecentSignIn;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.PatientVisits;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.QualityRepository;
import org.televisit.domain.guest.GuestLink;
import org.televisit.domain.guest.GuestRepository;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.ProxyRepository;
import org.televisit.domain.rating.RatingRepository;
import org.televisit.domain.readiness.DeviceCheckRepository;
import org.televisit.domain.shared.BusinessException;

/**
 * Lets a patient, or who acts for them, take with them what is kept about the patient: after a recent sign-in, each
 * time with a line in the audit trail, also when it is refused. Everybody may ask so that their refusal is written
 * down; an admin is refused like any other, since content is not theirs (I5).
 */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class ExportService {

    private static final Logger LOG = Logger.getLogger(ExportService.class);
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    @Inject
    private ProxyRepository grants;

    @Inject
    private OwnRecords records;

    @Inject
    private PatientVisits visits;

    @Inject
    private CallRepository calls;

    @Inject
    private GuestRepository guests;

    @Inject
    private RatingRepository ratings;

    @Inject
    private DeviceCheckRepository checks;

    @Inject
    private QualityRepository quality;

    @Inject
    private Parties parties;

    @Inject
    private RecentSignIn recentSignIn;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * Begins; what follows is asked for visit by visit.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours, sign-in-old
     */
    @Attempt(value = AuditAction.EXPORT, about = About.PATIENT)
    public ExportGrant begin(String patientId) {
        Actor actor = caller.actor();
        Patient patient = records.of(patientId, actor, AuditAction.EXPORT);
        recentSignIn.require();
        audit.record(actor, AuditEntry.ofPatient(AuditAction.EXPORT, patient, null));
        LOG.infof("What is kept about patient %s is handed out", patient.publicId());
        return new ExportGrant(
                patient.publicId(),
                visits.between(List.of(patient), FIRST, LAST).stream()
                        .map(Appointment::publicId)
                        .toList());
    }

    /** Whether the caller's sign-in is recent enough to begin. */
    public boolean signedInLately() {
        return recentSignIn.holds();
    }

    /**
     * Who the patient is.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @Attempt(value = AuditAction.EXPORT, about = About.PATIENT)
    public ExportedPerson person(String patientId) {
        Patient patient = records.of(patientId, caller.actor(), AuditAction.EXPORT);
        return new ExportedPerson(
                patient.publicId(),
                patient.givenName(),
                patient.familyName(),
                patient.birthDate(),
                patient.recordNumber(),
                patient.email(),
                patient.phone(),
                patient.language(),
                patient.zone(),
                patient.verifiedAt(),
                grants.actingFor(patient, clock.now()).stream()
                        .map(each -> new ExportedPerson.ActsFor(
                                each.displayName(), each.relation().name(), each.grantedFrom(), each.grantedUntil()))
                        .toList());
    }

    /**
     * What no other service tells of a visit; that it goes with the rest is written down.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @Attempt(AuditAction.EXPORT)
    public ExportedVisit visit(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toAttend(appointmentId, actor);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.EXPORT, visit, null));
        return new ExportedVisit(
                calls.byAppointment(visit)
                        .map(call -> guests.of(call).stream().map(this::guest).toList())
                        .orElse(List.of()),
                ratings.of(visit)
                        .map(said -> new ExportedVisit.Said(said.stars(), said.survey(), said.words(), said.ratedAt()))
                        .orElse(null));
    }

    /**
     * What the patient's side measured before and in a visit.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @Attempt(AuditAction.EXPORT)
    public ExportedMeasures measures(String appointmentId) {
        Appointment visit = parties.toAttend(appointmentId, caller.actor());
        return new ExportedMeasures(
                checks.ofPatient(visit).stream()
                        .map(check -> new ExportedMeasures.Check(
                                check.startedAt(),
                                check.reportedAt(),
                                check.level(),
                                check.reportedAt() == null ? null : check.facts()))
                        .toList(),
                quality.ofPatient(visit).stream()
                        .map(sample -> new ExportedMeasures.Sample(
                                sample.observedAt(), sample.figures(), sample.meanOpinionScore()))
                        .toList());
    }

    private ExportedVisit.Guest guest(GuestLink link) {
        String doctor = link.call().appointment().practitioner().subject();
        return new ExportedVisit.Guest(
                link.name(),
                link.kind(),
                link.status(),
                link.createdAt(),
                guests.consents(link).stream()
                        .map(word -> new ExportedVisit.Word(
                                word.givenBy().equals(doctor), word.agreed(), word.textVersion(), word.givenAt()))
                        .toList());
    }
}
