package org.televisit.application.document;

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
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.chat.FileName;
import org.televisit.domain.document.DocumentRepository;
import org.televisit.domain.document.SharedDocument;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.vault.Purpose;

/**
 * What the two sides of a visit share beside it, for them alone. Admins may ask so that their refusal is written down:
 * content is not theirs (I5).
 */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class DocumentService {

    private static final int MOST = 20;

    @Inject
    private Parties parties;

    @Inject
    private DocumentRepository documents;

    @Inject
    private Vault vault;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * The visit's documents, the earliest first; also for a doctor who opened the record in an emergency.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @Attempt(AuditAction.DOCUMENT_READ)
    public List<DocumentView> all(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toReadContent(appointmentId, actor);
        ParticipantRole side = side(visit, actor);
        List<DocumentView> all =
                documents.of(visit).stream().map(each -> view(each, side)).toList();
        if (!all.isEmpty()) {
            audit.record(actor, AuditEntry.ofVisit(AuditAction.DOCUMENT_READ, visit, null));
        }
        return all;
    }

    /**
     * How many the reader's side has shared. Neither names nor contents are opened for it, so that nobody has read any.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @Attempt(AuditAction.DOCUMENT_READ)
    public int shared(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toReadContent(appointmentId, actor);
        return (int) documents.count(visit, side(visit, actor));
    }

    /**
     * Shares one.
     *
     * @param name what its owner calls it
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID file-name, file-empty, file-too-large,
     *     file-type; CONFLICT too-many-documents
     */
    @Attempt(AuditAction.DOCUMENT_SHARE)
    public DocumentView share(String appointmentId, String name, byte[] content) {
        Actor actor = caller.actor();
        Appointment visit = parties.toTalk(appointmentId, actor);
        ParticipantRole side = side(visit, actor);
        String given = FileName.checked(name);
        SharedDocument document = SharedDocument.shared(visit, side, content, clock.now());
        if (documents.count(visit, side) >= MOST) {
            throw new BusinessException(Category.CONFLICT, "too-many-documents");
        }
        String called = document.type().named(given);
        document.named(vault.seal(visit.patient(), Purpose.DOCUMENT, document.nameId(), called));
        documents.keep(document, content, vault.sealing(visit.patient()));
        audit.record(actor, AuditEntry.ofVisit(AuditAction.DOCUMENT_SHARE, visit, document.publicId()));
        return view(document, side);
    }

    /**
     * Opens one. Once the other side has, its owner cannot take it back; a doctor who opened the record in an emergency
     * is no side.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; UNAVAILABLE content-damaged
     */
    @Attempt(AuditAction.DOCUMENT_READ)
    public DocumentContent fetch(String appointmentId, String documentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toReadContent(appointmentId, actor);
        SharedDocument document = known(visit, documentId);
        byte[] content = documents.content(document, piece -> vault.opening(visit.patient(), piece));
        ParticipantRole side = side(visit, actor);
        if (side != null && side != document.role()) {
            document.seen(clock.now());
        }
        audit.record(actor, AuditEntry.ofVisit(AuditAction.DOCUMENT_READ, visit, document.publicId()));
        return new DocumentContent(name(document), document.type().mediaType(), content);
    }

    /**
     * Takes one back that the other side has not opened.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT document-seen
     */
    @Attempt(AuditAction.DOCUMENT_DELETE)
    public void takeBack(String appointmentId, String documentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toTalk(appointmentId, actor);
        SharedDocument document = known(visit, documentId);
        document.requireTakeBackBy(side(visit, actor));
        documents.remove(document);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.DOCUMENT_DELETE, visit, document.publicId()));
    }

    private SharedDocument known(Appointment visit, String id) {
        return documents.of(visit, id).orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    /** Null for who is none. */
    private ParticipantRole side(Appointment visit, Actor actor) {
        if (!parties.isParty(visit, actor.subject())) {
            return null;
        }
        return parties.asPatient(visit, actor) ? ParticipantRole.PATIENT : ParticipantRole.PRACTITIONER;
    }

    private String name(SharedDocument document) {
        return vault.openText(
                document.appointment().patient(), Purpose.DOCUMENT, document.nameId(), document.sealedName());
    }

    private DocumentView view(SharedDocument document, ParticipantRole side) {
        boolean own = document.role() == side;
        return new DocumentView(
                document.publicId(),
                own,
                name(document),
                document.type().mediaType(),
                document.type().picture(),
                document.sizeBytes(),
                document.sharedAt(),
                document.seenAt(),
                own && document.seenAt() == null);
    }
}
