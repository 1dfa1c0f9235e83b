package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.televisit.domain.audit.AuditAction.CHAT;
import static org.televisit.domain.audit.AuditAction.CONSENT;
import static org.televisit.domain.audit.AuditAction.CONSENT_WITHDRAW;
import static org.televisit.domain.audit.AuditAction.GUEST_REFUSED;
import static org.televisit.domain.audit.AuditAction.RECORDING_ASK;
import static org.televisit.domain.audit.AuditAction.RECORDING_PAUSE;
import static org.televisit.domain.audit.AuditAction.RECORDING_START;
import static org.televisit.domain.audit.AuditAction.RECORDING_STOP;

import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.guest.GuestDoor;
import org.televisit.application.signaling.Present;
import org.televisit.application.signaling.SignalMessage.Recording;
import org.televisit.application.signaling.SignalMessage.RecordingAct;

/** Who acts over a socket, or comes with a guest's link, has no identity in the container; refusals are lines all the same. */
class RefusedInTheRoomIT extends WithRefusals {

    @EJB(lookup = "java:app/televisit-ejb/GuestDoor")
    GuestDoor outside;

    @Test
    void what_is_refused_over_a_socket_or_at_the_guests_door_is_a_line_too() {
        Taping taping = taping();
        Present both = new Present(List.of(taping.doctor, taping.patient), List.of());
        String of = "RecordingPresence.wish";
        tried(of, RECORDING_ASK, "not-yours", () -> taping.wish(taping.patient, RecordingAct.ASK));
        Recording old = new Recording(RecordingAct.ASK, "1999-01", "en");
        Runnable asking = () -> story.at(1, () -> room.wish(taping.doctor, old, both));
        tried(of, RECORDING_ASK, "consent-text-old", asking);
        tried(of, CONSENT, "recording-none", () -> taping.wish(taping.patient, RecordingAct.AGREE));
        tried(of, CONSENT_WITHDRAW, "recording-none", () -> taping.wish(taping.patient, RecordingAct.WITHDRAW));
        tried(of, RECORDING_STOP, "recording-none", () -> taping.wish(taping.doctor, RecordingAct.STOP));
        taping.asked();
        tried(of, RECORDING_ASK, "recording-runs", () -> taping.wish(taping.doctor, RecordingAct.ASK));
        tried(of, RECORDING_PAUSE, "not-yours", () -> taping.wish(taping.patient, RecordingAct.PAUSE));
        tried(of, RECORDING_START, "not-yours", () -> taping.wish(taping.patient, RecordingAct.RESUME));
        tried(of, CONSENT_WITHDRAW, "consent-none", () -> taping.wish(taping.patient, RecordingAct.WITHDRAW));
        Runnable saysNothing = () -> story.at(1, () -> saying.keep(taping.patient, "line-1", " "));
        tried("ChatPresence.keep", CHAT, "chat-empty", saysNothing);
        tried("GuestDoor.look", GUEST_REFUSED, "guest-unknown", () -> outside.look("no secret", null));
        tried("GuestDoor.join", GUEST_REFUSED, "guest-unknown", () -> outside.join("no secret", null));

        assertEquals(List.of(), wrong);
    }
}
