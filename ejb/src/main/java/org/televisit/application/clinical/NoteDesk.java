package org.televisit.application.clinical;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.time.ApplicationClock;
import org.televisit.application.vault.Vault;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.clinical.ClinicalText;
import org.televisit.domain.clinical.EncounterNote;
import org.televisit.domain.clinical.NoteRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.vault.BrokenSealException;
import org.televisit.domain.vault.Purpose;

/** Notes as their doctor writes and signs them; that the one who writes is the visit's doctor was asked before. */
@Dependent
public class NoteDesk {

    @Inject
    private NoteRepository notes;

    @Inject
    private Vault vault;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * Writes the draft.
     *
     * @param visit locked, so that two who write at once write one after the other
     * @param seen the revision that the writer saw, 0 for none
     * @throws BusinessException CONFLICT note-signed, note-changed; INVALID note-too-long
     */
    public EncounterNote write(Appointment visit, Actor doctor, String text, int seen) {
        Instant now = clock.now();
        String draft = ClinicalText.draft(text);
        EncounterNote known = notes.of(visit).orElse(null);
        EncounterNote note = known == null ? EncounterNote.begun(visit, doctor.subject(), now) : known;
        note.write(vault.seal(visit.patient(), Purpose.NOTE, note.publicId(), draft), seen, now);
        if (known == null) {
            notes.save(note);
        }
        audit.record(doctor, AuditEntry.ofVisit(AuditAction.NOTE_DRAFT, visit, note.publicId()));
        return note;
    }

    /**
     * Signs what was written last.
     *
     * @throws BusinessException CONFLICT note-missing, note-changed, illegal-transition; INVALID note-empty
     */
    public EncounterNote sign(Appointment visit, Actor doctor, int seen) {
        EncounterNote note = known(visit);
        ClinicalText.note(text(note, visit));
        note.sign(doctor.subject(), seen, clock.now());
        audit.record(doctor, AuditEntry.ofVisit(AuditAction.NOTE_SIGN, visit, note.publicId()));
        return note;
    }

    EncounterNote known(Appointment visit) {
        return notes.of(visit).orElseThrow(() -> new BusinessException(Category.CONFLICT, "note-missing"));
    }

    String text(EncounterNote note, Appointment visit) {
        if (!note.intact()) {
            throw BrokenSealException.of("not what was signed");
        }
        return vault.openText(visit.patient(), Purpose.NOTE, note.publicId(), note.sealed());
    }
}
