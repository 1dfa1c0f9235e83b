package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.audit.Attempt;
import org.televisit.application.audit.Attempt.About;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.RecentSignIn;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.application.vault.ReasonSeal;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.PatientVisits;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.EmergencyAccess;
import org.televisit.domain.person.EmergencyRepository;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Opening the record of another doctor's patient when there is no time to ask (REQUIREMENTS I5): with a reason and a
 * recent sign-in, for some hours, told to the admins at once and to the patient for ever.
 */
@Stateless
@RolesAllowed(Roles.DOCTOR)
public class EmergencyService {

    private static final Logger LOG = Logger.getLogger(EmergencyService.class);
    private static final Duration BACK = Duration.ofDays(366);
    private static final Duration AHEAD = Duration.ofDays(366);

    @Inject
    private PersonRepository people;

    @Inject
    private EmergencyRepository emergencies;

    @Inject
    private PatientVisits visits;

    @Inject
    private AppointmentViews views;

    @Inject
    private EmergencySettings settings;

    @Inject
    private RecentSignIn recentSignIn;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private ReasonSeal words;

    @Inject
    private Event<EmergencyOpened> opened;

    /**
     * Opens a patient's record.
     *
     * @param reason 1 to 200 characters, which the patient and the admins read
     * @throws BusinessException NOT_FOUND; FORBIDDEN sign-in-old; INVALID reason-missing, reason-too-long
     */
    @Attempt(value = AuditAction.EMERGENCY, about = About.PATIENT)
    public EmergencyView open(String patientId, String reason) {
        Actor actor = caller.actor();
        Patient patient = patient(patientId);
        recentSignIn.require();
        Practitioner doctor = people.practitionerBySubject(actor.subject()).orElseThrow(EmergencyService::notFound);
        Instant now = clock.now();
        EmergencyAccess access =
                emergencies.save(EmergencyAccess.open(doctor, patient, reason, settings.lasting(), now));
        audit.record(actor, AuditEntry.ofPatient(AuditAction.EMERGENCY, patient, words.seal(patient, access.reason())));
        opened.fire(new EmergencyOpened(doctor.displayName(), now));
        LOG.warnf("The record of patient %s was opened in an emergency", patient.publicId());
        return view(access, actor, now);
    }

    /**
     * What the caller may see of a record they opened; empty when they did not, or not any more.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Attempt(value = AuditAction.READ_REFUSED, about = About.PATIENT)
    public Optional<EmergencyView> mine(String patientId) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        return emergencies.open(actor.subject(), patient(patientId), now).map(access -> view(access, actor, now));
    }

    private EmergencyView view(EmergencyAccess access, Actor actor, Instant now) {
        List<AppointmentView> seen = views.of(
                visits.between(List.of(access.patient()), now.minus(BACK), now.plus(AHEAD)).stream()
                        .sorted(Comparator.comparing(Appointment::startsAt).reversed())
                        .toList(),
                actor,
                now);
        return new EmergencyView(access.reason(), access.endsAt(), seen);
    }

    private Patient patient(String patientId) {
        return people.patientByPublicId(patientId).orElseThrow(EmergencyService::notFound);
    }

    private static BusinessException notFound() {
        return new BusinessException(Category.NOT_FOUND, "not-found");
    }
}
