package org.televisit.application.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.audit.Attempt;
import org.televisit.application.audit.Attempt.About;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.recording.RecordingErasure;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.RecentSignIn;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.application.vault.Vault;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PatientRepository;
import org.televisit.domain.retention.ErasureRepository;
import org.televisit.domain.retention.LegalHoldRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.Reason;

/**
 * Erases a person's contents for good (REQUIREMENTS S2): the key that they are sealed under is destroyed, so that no
 * backup of the contents opens any more, and what is not sealed is deleted. The audit trail stays, whole and verifiable.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ErasureService {

    private static final Logger LOG = Logger.getLogger(ErasureService.class);

    @Inject
    private PatientRepository patients;

    @Inject
    private LegalHoldRepository holds;

    @Inject
    private ErasureRepository contents;

    @Inject
    private RecordingErasure recordings;

    @Inject
    private Vault vault;

    @Inject
    private ApplicationClock clock;

    @Inject
    private RecentSignIn recentSignIn;

    @Inject
    private CurrentActor caller;

    @Inject
    private AuditTrail audit;

    /**
     * Erases.
     *
     * @param reason who asked for it and why, 1 to 200 characters
     * @throws BusinessException NOT_FOUND; FORBIDDEN sign-in-old; INVALID reason-missing, reason-too-long; CONFLICT
     *     legal-hold
     */
    @Attempt(value = AuditAction.ERASE, about = About.PATIENT)
    public void erase(String patientId, String reason) {
        Actor actor = caller.actor();
        Patient patient = patients.byPublicIdLocked(patientId)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        String why = Reason.checked(reason);
        recentSignIn.require();
        if (holds.standing(patient).isPresent()) {
            throw new BusinessException(Category.CONFLICT, "legal-hold");
        }
        int recorded = recordings.erase(patient, actor, clock.now());
        vault.shred(patient);
        int rows = contents.erase(patient);
        audit.record(actor, AuditEntry.ofPatient(AuditAction.ERASE, patient, why));
        LOG.infof(
                "The contents of patient %s were erased, %d rows, %d recordings and their keys",
                patient.publicId(), rows, recorded);
    }
}
