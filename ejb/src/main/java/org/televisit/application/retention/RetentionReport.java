package org.televisit.application.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.televisit.application.audit.Attempt;
import org.televisit.application.audit.Attempt.About;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.application.vault.ReasonSeal;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.retention.Kept;
import org.televisit.domain.retention.LegalHold;
import org.televisit.domain.retention.LegalHoldRepository;
import org.televisit.domain.retention.RetentionRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** What the next night deletes, counted and not deleted; and of whom nothing may be. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class RetentionReport {

    @Inject
    private RetentionRepository rows;

    @Inject
    private LegalHoldRepository holds;

    @Inject
    private PersonRepository people;

    @Inject
    private RetentionSettings settings;

    @Inject
    private OldAudit oldAudit;

    @Inject
    private BackupDirectory backups;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private ReasonSeal words;

    /** A line for each class of data; deletes nothing. */
    public List<RetentionLine> dryRun() {
        Instant now = clock.now();
        List<RetentionLine> lines = new ArrayList<>();
        for (Kept kept : Kept.values()) {
            Instant before = now.minus(settings.of(kept));
            lines.add(new RetentionLine(
                    kept, settings.of(kept).toDays(), before, rows.due(kept, before), rows.heldBack(kept, before)));
        }
        Instant before = now.minus(settings.audit());
        lines.add(new RetentionLine(null, settings.audit().toDays(), before, oldAudit.due(before), 0));
        return lines;
    }

    /** Whether the night deletes, or only this report tells what it would. */
    public boolean deleting() {
        return settings.deleting();
    }

    /** The backups that what was deleted is still in; empty when the server was not told where they lie. */
    public Optional<Backups> backups() {
        return backups.backups();
    }

    /** Everybody of whom nothing may be deleted. */
    public List<HoldLine> holds() {
        return holds.allStanding().stream().map(RetentionReport::line).toList();
    }

    /**
     * The hold on a patient's record.
     *
     * @throws BusinessException NOT_FOUND for an unknown patient
     */
    @Attempt(value = AuditAction.READ_REFUSED, about = About.PATIENT)
    public Optional<HoldLine> hold(String patientId) {
        return holds.standing(patient(patientId)).map(RetentionReport::line);
    }

    /**
     * Forbids deleting anything of a patient's; said again it changes nothing.
     *
     * @param reason 1 to 200 characters
     * @throws BusinessException NOT_FOUND; INVALID reason-missing, reason-too-long
     */
    @Attempt(value = AuditAction.LEGAL_HOLD, about = About.PATIENT)
    public void forbid(String patientId, String reason) {
        Actor actor = caller.actor();
        Patient patient = patient(patientId);
        LegalHold hold = LegalHold.place(patient, reason, actor.subject(), clock.now());
        if (holds.standing(patient).isEmpty()) {
            holds.save(hold);
            audit.record(
                    actor, AuditEntry.ofPatient(AuditAction.LEGAL_HOLD, patient, words.seal(patient, hold.reason())));
        }
    }

    /**
     * Allows it again; said again it changes nothing.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Attempt(value = AuditAction.LEGAL_HOLD_END, about = About.PATIENT)
    public void allow(String patientId) {
        Actor actor = caller.actor();
        Patient patient = patient(patientId);
        holds.standing(patient).ifPresent(hold -> {
            hold.end(actor.subject(), clock.now());
            audit.record(actor, AuditEntry.ofPatient(AuditAction.LEGAL_HOLD_END, patient, null));
        });
    }

    private Patient patient(String patientId) {
        return people.patientByPublicId(patientId)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    private static HoldLine line(LegalHold hold) {
        return new HoldLine(hold.patient().publicId(), hold.patient().displayName(), hold.reason(), hold.placedAt());
    }
}
