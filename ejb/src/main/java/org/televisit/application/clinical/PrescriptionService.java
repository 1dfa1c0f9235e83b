package org.televisit.application.clinical;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.televisit.application.appointment.Parties;
import org.televisit.application.audit.Attempt;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.security.StepUp;
import org.televisit.application.security.StepUpRule;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.clinical.CheckCode;
import org.televisit.domain.clinical.ClinicalText;
import org.televisit.domain.clinical.Prescription;
import org.televisit.domain.clinical.PrescriptionLine;
import org.televisit.domain.clinical.PrescriptionRepository;
import org.televisit.domain.clinical.PrescriptionStatus;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * The prescriptions of a visit: its doctor writes, signs and withdraws them; its patient reads and takes home what is
 * signed. Admins may ask so that their refusal is written down: content is not theirs (I5).
 */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class PrescriptionService {

    @Inject
    private Parties parties;

    @Inject
    private PrescriptionDesk desk;

    @Inject
    private PrescriptionRepository prescriptions;

    @Inject
    private PrescriptionContent content;

    @Inject
    private PrescriptionPaper papers;

    @Inject
    private PaperSettings settings;

    @Inject
    private StepUpRule stepUp;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * Those that the reader may see, the earliest first: no drafts for the patient.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @Attempt(AuditAction.PRESCRIPTION_READ)
    public List<PrescriptionView> all(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toTalk(appointmentId, actor);
        boolean patient = parties.asPatient(visit, actor);
        List<PrescriptionView> seen = prescriptions.of(visit).stream()
                .filter(each -> !patient || each.status() != PrescriptionStatus.DRAFT)
                .map(content::view)
                .toList();
        if (!seen.isEmpty()) {
            audit.record(actor, AuditEntry.ofVisit(AuditAction.PRESCRIPTION_READ, visit, null));
        }
        return seen;
    }

    /**
     * Begins a draft.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID prescription-too-long
     */
    @Attempt(AuditAction.PRESCRIPTION_DRAFT)
    public PrescriptionView draft(String appointmentId, List<PrescriptionLine> lines) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        return content.view(desk.draft(visit, actor, lines));
    }

    /**
     * Changes a draft.
     *
     * @param seen the version that the writer saw
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT prescription-signed, stale; INVALID
     *     prescription-too-long
     */
    @Attempt(AuditAction.PRESCRIPTION_DRAFT)
    public PrescriptionView change(String appointmentId, String id, List<PrescriptionLine> lines, int seen) {
        Actor actor = caller.actor();
        Prescription draft = toWrite(appointmentId, id, actor);
        draft.requireDraft();
        draft.requireVersion(seen);
        draft.write(content.sealed(draft, PrescriptionDesk.bounded(lines)), clock.now());
        prescriptions.flush();
        return done(actor, AuditAction.PRESCRIPTION_DRAFT, draft);
    }

    /**
     * Throws a draft away.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT prescription-signed
     */
    @Attempt(AuditAction.PRESCRIPTION_DISCARD)
    public void discard(String appointmentId, String id) {
        Actor actor = caller.actor();
        Prescription draft = toWrite(appointmentId, id, actor);
        prescriptions.discard(draft);
        desk.record(actor, AuditAction.PRESCRIPTION_DISCARD, draft);
    }

    /**
     * Signs it, by one who has signed in lately.
     *
     * @param seen the version that the signer saw
     * @param proof of the fresh sign-in; null for none
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours, step-up-needed; CONFLICT stale, illegal-transition;
     *     INVALID prescription-incomplete, prescription-letters
     */
    @Attempt(AuditAction.PRESCRIPTION_SIGN)
    public PrescriptionView sign(String appointmentId, String id, int seen, StepUp proof) {
        Actor actor = caller.actor();
        Prescription draft = toWrite(appointmentId, id, actor);
        draft.requireVersion(seen);
        // first, so that nobody is asked to sign in for what could not be signed
        desk.requireComplete(draft);
        stepUp.require(proof, actor.subject(), clock.now());
        desk.sign(draft, actor);
        return content.view(draft);
    }

    /**
     * Takes back what was signed.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT illegal-transition; INVALID reason-missing
     */
    @Attempt(AuditAction.PRESCRIPTION_REVOKE)
    public PrescriptionView withdraw(String appointmentId, String id, String reason) {
        Actor actor = caller.actor();
        Prescription signed = toWrite(appointmentId, id, actor);
        String why = ClinicalText.reason(reason);
        signed.withdraw(content.sealedReason(signed, why), clock.now());
        prescriptions.flush();
        return done(actor, AuditAction.PRESCRIPTION_REVOKE, signed);
    }

    /**
     * The paper of what is signed.
     *
     * @param language null for the patient's
     * @throws BusinessException NOT_FOUND, also for a draft; FORBIDDEN not-yours
     */
    @Attempt(AuditAction.PRESCRIPTION_READ)
    public byte[] paper(String appointmentId, String id, String language) {
        Actor actor = caller.actor();
        Appointment visit = parties.toTalk(appointmentId, actor);
        Prescription signed = known(visit, id);
        if (signed.status() == PrescriptionStatus.DRAFT) {
            throw new BusinessException(Category.NOT_FOUND, "not-found");
        }
        String words = language == null ? visit.patient().language() : language;
        byte[] paper = papers.of(sheet(signed, visit, Locale.forLanguageTag(words == null ? "en" : words)));
        desk.record(actor, AuditAction.PRESCRIPTION_READ, signed);
        return paper;
    }

    private PrescriptionSheet sheet(Prescription signed, Appointment visit, Locale language) {
        ZoneId zone = ZoneId.of(visit.zone());
        Instant withdrawn = signed.withdrawnAt();
        return new PrescriptionSheet(
                settings.hospital(),
                settings.contact(),
                visit.patient().fullName(),
                visit.patient().birthDate(),
                visit.patient().recordNumber(),
                signed.authorName(),
                LocalDate.ofInstant(signed.signedAt(), zone),
                withdrawn == null ? null : LocalDate.ofInstant(withdrawn, zone),
                content.lines(signed),
                CheckCode.shown(signed.checkCode()),
                settings.checkAddress(signed.checkCode()),
                language);
    }

    private Prescription toWrite(String appointmentId, String id, Actor actor) {
        return known(parties.toConduct(appointmentId, actor), id);
    }

    private Prescription known(Appointment visit, String id) {
        return prescriptions.of(visit, id).orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    private PrescriptionView done(Actor actor, AuditAction action, Prescription prescription) {
        desk.record(actor, action, prescription);
        return content.view(prescription);
    }
}
