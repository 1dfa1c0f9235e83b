package org.televisit.application.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Invitation;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PatientDetails;
import org.televisit.domain.person.PatientKey;
import org.televisit.domain.person.PatientRepository;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Patients' records as staff keep them (REQUIREMENTS I3). */
@Stateless
@RolesAllowed({Roles.DOCTOR, Roles.ADMIN})
public class PatientService {

    private static final Logger LOG = Logger.getLogger(PatientService.class);
    private static final int LONGEST_PAGE = 100;

    @Inject
    private PatientRepository patients;

    @Inject
    private PersonRepository people;

    @Inject
    private Invitations invitations;

    @Inject
    private RecordMerge merging;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * Writes a patient down who has not signed in yet.
     *
     * @throws BusinessException INVALID, see {@link PatientDetails}; CONFLICT record-number-taken
     */
    public PatientView create(NewPatient wanted) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        Patient patient = Patient.writtenDown(wanted.details(), actor.subject(), now);
        if (wanted.checked()) {
            patient.verify(actor.subject(), now);
        }
        patients.store(patient);
        audit.record(actor, AuditEntry.ofPatient(AuditAction.PATIENT_CREATE, patient, null));
        if (wanted.checked()) {
            audit.record(actor, AuditEntry.ofPatient(AuditAction.PATIENT_VERIFY, patient, null));
        }
        LOG.infof("Patient %s was written down", patient.publicId());
        return view(patient);
    }

    /**
     * Staff have checked name and birth date; said again it changes nothing.
     *
     * @throws BusinessException NOT_FOUND; INVALID birth-date-missing
     */
    public PatientView verify(String patientId) {
        Actor actor = caller.actor();
        Patient patient = locked(patientId);
        boolean before = patient.verified();
        patient.verify(actor.subject(), clock.now());
        // stored now, so that the answer has the version a correction must name
        patients.store(patient);
        if (!before) {
            audit.record(actor, AuditEntry.ofPatient(AuditAction.PATIENT_VERIFY, patient, null));
        }
        return view(patient);
    }

    /**
     * Puts right what is written down.
     *
     * @param expectedVersion the version that the correction was made upon
     * @throws BusinessException NOT_FOUND; INVALID, see {@link PatientDetails}; CONFLICT stale, record-number-taken
     */
    @RolesAllowed(Roles.ADMIN)
    public PatientView correct(String patientId, PatientDetails details, int expectedVersion) {
        Patient patient = locked(patientId);
        patient.requireVersion(expectedVersion);
        patient.correct(details, clock.now());
        patients.store(patient);
        audit.record(caller.actor(), AuditEntry.ofPatient(AuditAction.CORRECT, patient, null));
        return view(patient);
    }

    /**
     * Makes a link with which the patient takes the record over; an older one is worth nothing from then on. It goes
     * out by mail as well where there is an address.
     *
     * @throws BusinessException NOT_FOUND; CONFLICT already-linked
     */
    public InvitationLink invite(String patientId) {
        Patient patient = locked(patientId);
        if (patient.subject() != null) {
            throw new BusinessException(Category.CONFLICT, "already-linked");
        }
        return invitations.toRecord(patient, caller.actor());
    }

    /** A page of patients, by family and given name. */
    public PatientPage search(PatientQuery query) {
        int size = Math.max(1, Math.min(query.limit(), LONGEST_PAGE));
        List<Patient> found = patients.search(query.text(), query.birthDate(), query.after(), size + 1);
        boolean more = found.size() > size;
        List<Patient> page = more ? found.subList(0, size) : found;
        return new PatientPage(
                page.stream().map(patient -> PatientView.of(patient, null)).toList(),
                more ? PatientKey.of(page.get(size - 1)) : null);
    }

    /**
     * One patient. That the record was opened is a line of the audit trail.
     *
     * @throws BusinessException NOT_FOUND
     */
    public PatientView one(String patientId) {
        Patient patient = people.patientByPublicId(patientId).orElseThrow(PatientService::notFound);
        audit.record(caller.actor(), AuditEntry.ofPatient(AuditAction.PATIENT_READ, patient, null));
        return view(patient);
    }

    /**
     * Makes two records of one person one: visits and all else of the first become the second's, which keeps its
     * details, and gets the account if the first had one.
     *
     * @throws BusinessException NOT_FOUND; INVALID merge-self; CONFLICT merge-two-accounts, merge-overlap when both have
     *     a visit at one time
     */
    @RolesAllowed(Roles.ADMIN)
    public PatientView merge(String fromId, String intoId) {
        if (fromId.equals(intoId)) {
            throw new BusinessException(Category.INVALID, "merge-self");
        }
        // Always in the same order, so that two admins don't wait for each other.
        Patient first = locked(fromId.compareTo(intoId) < 0 ? fromId : intoId);
        Patient second = locked(fromId.compareTo(intoId) < 0 ? intoId : fromId);
        Patient from = first.publicId().equals(fromId) ? first : second;
        Patient into = from == first ? second : first;
        String subject = from.subject();
        if (subject != null && into.subject() != null) {
            throw new BusinessException(Category.CONFLICT, "merge-two-accounts");
        }
        merging.merge(from, into, caller.actor());
        if (subject != null) {
            into.linkTo(subject);
        }
        patients.store(into);
        LOG.infof("A patient's record was merged into %s", into.publicId());
        return view(into);
    }

    private Patient locked(String patientId) {
        return patients.byPublicIdLocked(patientId).orElseThrow(PatientService::notFound);
    }

    private PatientView view(Patient patient) {
        Instant invitedUntil = patients.openTo(patient, clock.now()).stream()
                .map(Invitation::expiresAt)
                .reduce((older, newer) -> newer)
                .orElse(null);
        return PatientView.of(patient, invitedUntil);
    }

    private static BusinessException notFound() {
        return new BusinessException(Category.NOT_FOUND, "not-found");
    }
}
