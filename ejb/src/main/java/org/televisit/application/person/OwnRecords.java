package org.televisit.application.person;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Finds a patient's record for whom it is about and who acts for them; nobody else, whatever their role. */
@Dependent
public class OwnRecords {

    @Inject
    private PersonRepository people;

    @Inject
    private Proxies proxies;

    @Inject
    private AuditTrail audit;

    /**
     * The record.
     *
     * @param tried what is to be done with it: so a refusal is named in the audit trail
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public Patient of(String patientId, Actor actor, AuditAction tried) {
        Patient patient = people.patientByPublicId(patientId)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        if (!proxies.speaksFor(actor.subject(), patient)) {
            throw audit.refused(
                    actor,
                    AuditEntry.ofPatient(tried, patient, "not-yours"),
                    new BusinessException(Category.FORBIDDEN, "not-yours"));
        }
        return patient;
    }
}
