package org.televisit.application.chat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.televisit.application.appointment.Parties;
import org.televisit.application.audit.Attempt;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.call.RoomNews;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.signaling.ChatFrames;
import org.televisit.application.signaling.ChatLine;
import org.televisit.application.vault.Vault;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.chat.ChatFile;
import org.televisit.domain.chat.ChatKey;
import org.televisit.domain.chat.ChatMessage;
import org.televisit.domain.chat.ChatRepository;
import org.televisit.domain.chat.ChatRepository.Kept;
import org.televisit.domain.chat.FileStore;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * A visit's conversation for its parties: handing a file over while the room is open, reading and fetching also
 * afterwards. Admins may ask so that their refusal is written down like anybody's: content is not theirs (I5).
 */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class ChatService {

    private static final int LONGEST_PAGE = 100;

    @Inject
    private Parties parties;

    @Inject
    private HandingOver handingOver;

    @Inject
    private ChatRepository chat;

    @Inject
    private ChatLines lines;

    @Inject
    private FileStore store;

    @Inject
    private Vault vault;

    @Inject
    private CurrentActor caller;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<RoomNews> news;

    /**
     * Hands a file to the other; both are told in the room after the commit. Sent again under the same id it changes
     * nothing.
     *
     * @param clientId the page's name for it
     * @param name what its owner calls it
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours, or why the room is closed; INVALID chat-id, file-name,
     *     file-empty, file-too-large, file-type; CONFLICT too-many-files
     */
    @Attempt(AuditAction.FILE_UPLOAD)
    public ChatLine handOver(String appointmentId, String clientId, String name, byte[] content) {
        Actor actor = caller.actor();
        Appointment visit = parties.toTalk(appointmentId, actor);
        Kept kept = handingOver.keep(visit, actor, clientId, name, content);
        ChatLine line = lines.reading().line(kept.message(), kept.fresh());
        if (kept.fresh()) {
            audit.record(
                    actor,
                    AuditEntry.ofVisit(
                            AuditAction.FILE_UPLOAD, visit, line.file().id()));
            news.fire(new RoomNews(kept.message().call().publicId(), ChatFrames.message(line)));
        }
        return line;
    }

    /**
     * A file that was handed over in the visit; also for a doctor who opened the record in an emergency.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @Attempt(AuditAction.FILE_DOWNLOAD)
    public FileContent fetch(String appointmentId, String fileId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toReadContent(appointmentId, actor);
        ChatFile file =
                chat.file(visit, fileId).orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        audit.record(actor, AuditEntry.ofVisit(AuditAction.FILE_DOWNLOAD, visit, file.publicId()));
        return new FileContent(
                file.name(), file.type().mediaType(), store.read(file, piece -> vault.opening(visit.patient(), piece)));
    }

    /**
     * What was said in the visit, the latest page first; also for a doctor who opened the record in an emergency.
     *
     * @param before null for the latest page, then {@link ChatHistory#earlier()}
     * @param limit 1 to 100; more is cut
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @Attempt(AuditAction.CHAT_READ)
    public ChatHistory read(String appointmentId, ChatKey before, int limit) {
        Actor actor = caller.actor();
        Appointment visit = parties.toReadContent(appointmentId, actor);
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        List<ChatMessage> found = chat.before(visit, before, size + 1);
        boolean more = found.size() > size;
        List<ChatMessage> page = new ArrayList<>(more ? found.subList(0, size) : found);
        if (page.isEmpty()) {
            return new ChatHistory(List.of(), null);
        }
        audit.record(actor, AuditEntry.ofVisit(AuditAction.CHAT_READ, visit, null));
        Collections.reverse(page);
        ParticipantRole side = parties.asPatient(visit, actor) ? ParticipantRole.PATIENT : ParticipantRole.PRACTITIONER;
        ChatLines.Reading reading = lines.reading();
        return new ChatHistory(
                page.stream().map(message -> entry(message, reading, side)).toList(),
                more ? ChatKey.of(page.get(0)) : null);
    }

    private static ChatEntry entry(ChatMessage message, ChatLines.Reading reading, ParticipantRole side) {
        ChatFile file = message.file();
        return new ChatEntry(
                ChatKey.of(message),
                message.role(),
                message.role() == side,
                message.sender(),
                message.sentAt(),
                reading.text(message),
                file == null ? null : ChatLines.file(file),
                file != null && file.type().picture());
    }
}
