package org.televisit.application.clinical;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.clinical.Prescription;
import org.televisit.domain.clinical.PrescriptionLine;
import org.televisit.domain.clinical.PrescriptionRepository;
import org.televisit.domain.clinical.Signer;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Prescriptions as their doctor drafts and signs them; that the one who does is the visit's doctor, and signed in
 * lately, was asked before.
 */
@Dependent
public class PrescriptionDesk {

    @Inject
    private PrescriptionRepository prescriptions;

    @Inject
    private PrescriptionContent content;

    @Inject
    private PrescriptionPaper papers;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * Begins a draft.
     *
     * @throws BusinessException INVALID prescription-too-long
     */
    public Prescription draft(Appointment visit, Actor doctor, List<PrescriptionLine> lines) {
        Prescription draft = Prescription.begun(visit, signer(visit, doctor));
        draft.write(content.sealed(draft, bounded(lines)), clock.now());
        prescriptions.save(draft);
        record(doctor, AuditAction.PRESCRIPTION_DRAFT, draft);
        return draft;
    }

    /**
     * Refuses what cannot be signed.
     *
     * @throws BusinessException INVALID prescription-incomplete, prescription-letters
     */
    public void requireComplete(Prescription draft) {
        List<PrescriptionLine> lines = content.lines(draft);
        if (lines.isEmpty()) {
            throw new BusinessException(Category.INVALID, "prescription-incomplete");
        }
        lines.forEach(PrescriptionLine::requireComplete);
        if (!lines.stream().allMatch(this::canBePrinted)) {
            throw new BusinessException(Category.INVALID, "prescription-letters");
        }
    }

    private boolean canBePrinted(PrescriptionLine line) {
        return papers.canWrite(line.medicine() + line.dose() + line.frequency() + line.note());
    }

    /**
     * Signs what {@link #requireComplete} let pass.
     *
     * @throws BusinessException CONFLICT illegal-transition
     */
    public void sign(Prescription draft, Actor doctor) {
        draft.sign(signer(draft.appointment(), doctor), clock.now());
        prescriptions.flush();
        record(doctor, AuditAction.PRESCRIPTION_SIGN, draft);
    }

    // that they are the visit's doctor was asked before
    private static Signer signer(Appointment visit, Actor doctor) {
        return new Signer(doctor.subject(), visit.practitioner().displayName());
    }

    void record(Actor doctor, AuditAction action, Prescription about) {
        audit.record(doctor, AuditEntry.ofVisit(action, about.appointment(), about.publicId()));
    }

    static List<PrescriptionLine> bounded(List<PrescriptionLine> lines) {
        if (lines.size() > Prescription.MOST_LINES) {
            throw new BusinessException(Category.INVALID, "prescription-too-long");
        }
        return lines;
    }
}
