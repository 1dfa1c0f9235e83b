package org.televisit.application.chat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.televisit.application.appointment.AppointmentViews;
import org.televisit.application.appointment.JoinDecision;
import org.televisit.application.appointment.Parties;
import org.televisit.application.person.Proxies;
import org.televisit.application.security.Actor;
import org.televisit.application.time.ApplicationClock;
import org.televisit.application.vault.Vault;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.Participation;
import org.televisit.domain.chat.ChatFile;
import org.televisit.domain.chat.ChatMessage;
import org.televisit.domain.chat.ChatRepository;
import org.televisit.domain.chat.ChatRepository.Kept;
import org.televisit.domain.chat.FileStore;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** The rules of handing a file over: by whom the door would let in now, of a kind that is known, not without end. */
@Dependent
public class HandingOver {

    private static final int MOST_FILES = 50;

    @Inject
    private AppointmentViews views;

    @Inject
    private Parties parties;

    @Inject
    private Proxies proxies;

    @Inject
    private CallRepository calls;

    @Inject
    private ChatRepository chat;

    @Inject
    private FileStore store;

    @Inject
    private Vault vault;

    @Inject
    private ApplicationClock clock;

    /** Nothing is written before all is checked, so that a refusal can be written down in the same transaction. */
    Kept keep(Appointment visit, Actor actor, String clientId, String name, byte[] content) {
        Instant now = clock.now();
        JoinDecision decision = views.joinDecision(visit, calls.byAppointment(visit), actor.subject(), now);
        if (!decision.allowed()) {
            throw decision.refusal();
        }
        if (!ChatMessage.isClientId(clientId)) {
            throw new BusinessException(Category.INVALID, "chat-id");
        }
        Call call = calls.openFor(visit, now);
        ChatFile file = ChatFile.handedOver(call, name, content);
        if (chat.files(call) >= MOST_FILES) {
            throw new BusinessException(Category.CONFLICT, "too-many-files");
        }
        Participation seat = seat(call, visit, actor);
        return chat.keepOnce(seat, clientId, place -> {
            store.keep(chat.save(file), content, vault.sealing(visit.patient()));
            return ChatMessage.handedOver(seat, clientId, place, file, now);
        });
    }

    private Participation seat(Call call, Appointment visit, Actor actor) {
        boolean patient = parties.asPatient(visit, actor);
        ParticipantRole role = patient ? ParticipantRole.PATIENT : ParticipantRole.PRACTITIONER;
        String name = patient
                ? proxies.seatName(
                        actor.subject(), visit.patient(), visit.practitioner().language())
                : visit.practitioner().displayName();
        return calls.seat(call, role, actor.subject(), name);
    }
}
