package org.televisit.application.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** A patient's record, read by whoever may: the patient, who acts for them, and staff. */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class PatientRecords {

    @Inject
    private PersonRepository people;

    @Inject
    private Proxies proxies;

    @Inject
    private OwnRecords own;

    @Inject
    private PatientService everybody;

    @Inject
    private CurrentActor caller;

    @Inject
    private AuditTrail audit;

    /**
     * One record. That it was opened is a line of the audit trail.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public PatientView one(String patientId) {
        Actor actor = caller.actor();
        boolean staff = actor.isDoctor() || actor.isAdmin();
        Patient patient = staff
                ? people.patientByPublicId(patientId)
                        .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"))
                : own.of(patientId, actor, AuditAction.READ_REFUSED);
        audit.record(actor, AuditEntry.ofPatient(AuditAction.PATIENT_READ, patient, null));
        return PatientView.of(patient, null);
    }

    /**
     * For staff a page of patients, as {@link PatientService#search}; for others their own record and those of the
     * patients they act for, whatever is asked.
     */
    public PatientPage search(PatientQuery query) {
        Actor actor = caller.actor();
        return actor.isDoctor() || actor.isAdmin()
                ? everybody.search(query)
                : new PatientPage(spokenFor(actor.subject()), null);
    }

    private List<PatientView> spokenFor(String subject) {
        return Stream.concat(people.patientBySubject(subject).stream(), proxies.actedForBy(subject).stream())
                .distinct()
                .map(patient -> PatientView.of(patient, null))
                .toList();
    }
}
