package org.televisit.application.signaling;

import java.time.Instant;
import java.util.Locale;
import org.televisit.domain.call.ParticipantRole;

/**
 * The right to one seat of one room, as a used ticket gave it. All that the hub knows about a participant comes from
 * here and never from a frame.
 *
 * @param room the call's public id
 * @param appointmentId the appointment's public id
 * @param role the seat; a room has one of each role
 * @param subject the person's OIDC subject
 * @param displayName how the others see this person
 * @param otherName how this person sees the other side, also before that side comes
 * @param resumed true if a resume ticket was used: the same page came back
 * @param admitted true if the doctor has already let the patient in
 * @param startedAt when media first flowed both ways; null before
 * @param visitEnd when the visit's time is over
 * @param timing what the page is told of the visit's time; null for nothing
 * @param iceServersJson the object {@link RoomEvents#iceServers} answers; null unless admitted
 * @param address where the ticket was used from, for audit rows; null when unknown
 */
public record SeatGrant(
        String room,
        String appointmentId,
        ParticipantRole role,
        String subject,
        String displayName,
        String otherName,
        boolean resumed,
        boolean admitted,
        Instant startedAt,
        Instant visitEnd,
        TimingFrame timing,
        String iceServersJson,
        String address) {

    /** The name of the seat in frames: {@code patient} or {@code practitioner}. */
    public String seatId() {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** The name of the seat on the other side. */
    String otherSeatId() {
        return otherRole().name().toLowerCase(Locale.ROOT);
    }

    ParticipantRole otherRole() {
        return role == ParticipantRole.PATIENT ? ParticipantRole.PRACTITIONER : ParticipantRole.PATIENT;
    }

    /** Never shows the ICE credentials, nor a name, nor an address: a grant may end up in a log line. */
    @Override
    public String toString() {
        return "SeatGrant[room=" + room + ", role=" + role + ", resumed=" + resumed + "]";
    }
}
