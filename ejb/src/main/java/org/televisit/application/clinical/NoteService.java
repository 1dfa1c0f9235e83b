package org.televisit.application.clinical;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.televisit.application.appointment.Parties;
import org.televisit.application.audit.Attempt;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.application.vault.Vault;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.clinical.EncounterNote;
import org.televisit.domain.clinical.NoteAmendment;
import org.televisit.domain.clinical.NoteRepository;
import org.televisit.domain.clinical.Signer;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.vault.Purpose;

/**
 * The note of a visit: its doctor writes, signs and amends it; its patient reads it once it is signed. Admins may ask
 * so that their refusal is written down like anybody's: content is not theirs (I5).
 */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class NoteService {

    @Inject
    private Parties parties;

    @Inject
    private NoteDesk desk;

    @Inject
    private NoteRepository notes;

    @Inject
    private PersonRepository people;

    @Inject
    private Vault vault;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * The note, for all but its doctor only when it is signed; also for a doctor who opened the record in an emergency.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; UNAVAILABLE content-damaged
     */
    @Attempt(AuditAction.NOTE_READ)
    public NoteView read(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toReadContent(appointmentId, actor);
        EncounterNote note = notes.of(visit).orElse(null);
        boolean writer = actor.subject().equals(visit.practitioner().subject());
        if (note == null || !writer && !note.isSigned()) {
            return NoteView.NONE;
        }
        NoteView view = view(note, visit);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.NOTE_READ, visit, note.publicId()));
        return view;
    }

    /**
     * Writes the draft.
     *
     * @param seen the revision that the writer saw, 0 for none
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT note-signed, note-changed; INVALID
     *     note-too-long
     */
    @Attempt(AuditAction.NOTE_DRAFT)
    public NoteView write(String appointmentId, String text, int seen) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        return view(desk.write(visit, actor, text, seen), visit);
    }

    /**
     * Signs what was written last: from then on it never changes, and the patient can read it.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT note-changed, illegal-transition; INVALID
     *     note-empty
     */
    @Attempt(AuditAction.NOTE_SIGN)
    public NoteView sign(String appointmentId, int seen) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        return view(desk.sign(visit, actor, seen), visit);
    }

    /**
     * Puts something right beside what is signed.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT note-not-signed; INVALID note-empty,
     *     note-too-long, reason-missing
     */
    @Attempt(AuditAction.NOTE_AMEND)
    public NoteView amend(String appointmentId, String text, String reason) {
        Actor actor = caller.actor();
        Appointment visit = parties.toConduct(appointmentId, actor);
        EncounterNote note = desk.known(visit);
        Signer by = new Signer(actor.subject(), visit.practitioner().displayName());
        notes.add(NoteAmendment.to(
                note,
                by,
                text,
                reason,
                (id, words) -> vault.seal(visit.patient(), Purpose.NOTE, id, words),
                clock.now()));
        audit.record(actor, AuditEntry.ofVisit(AuditAction.NOTE_AMEND, visit, note.publicId()));
        return view(note, visit);
    }

    // a visit may be handed on with what was written in it; a draft is of whoever has it now
    private String author(EncounterNote note, Appointment visit) {
        Practitioner now = visit.practitioner();
        return note.isSigned()
                ? people.practitionerBySubject(note.author()).orElse(now).displayName()
                : now.displayName();
    }

    private NoteView view(EncounterNote note, Appointment visit) {
        List<NoteView.Amendment> amendments = notes.amendments(note).stream()
                .map(each -> new NoteView.Amendment(
                        vault.openText(visit.patient(), Purpose.NOTE, each.textId(), each.sealedText()),
                        vault.openText(visit.patient(), Purpose.NOTE, each.reasonId(), each.sealedReason()),
                        each.authorName(),
                        each.amendedAt()))
                .toList();
        return new NoteView(
                note.status().name(),
                note.revision(),
                desk.text(note, visit),
                author(note, visit),
                note.editedAt(),
                note.signedAt(),
                amendments);
    }
}
