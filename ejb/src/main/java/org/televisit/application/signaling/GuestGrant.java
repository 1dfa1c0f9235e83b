package org.televisit.application.signaling;

import org.televisit.domain.guest.GuestLink;

/**
 * The right of a third party to wait before one room, and to enter it when all is there; as a used ticket gave it.
 *
 * @param room the call's public id
 * @param appointmentId the appointment's public id
 * @param link public id of the link that the ticket was given for
 * @param number which of the call's links it is, from 1
 * @param name how the others see this person
 * @param kind as what they come, a lower-case word such as {@code interpreter}
 * @param resumed true if a resume ticket was used: the same page came back
 * @param begun whether the patient has been admitted already
 * @param agreed what the patient has said of them; null for nothing yet
 * @param reason why an admin wishes to come in; null for all others
 * @param doctorAgreed what the doctor has said of an admin; null for nothing yet, and for all others
 * @param subject the OIDC sub of an admin; null for all others, who have no account
 * @param address where the ticket was used from, for audit rows; null when unknown
 */
public record GuestGrant(
        String room,
        String appointmentId,
        String link,
        int number,
        String name,
        String kind,
        boolean resumed,
        boolean begun,
        Boolean agreed,
        String reason,
        Boolean doctorAgreed,
        String subject,
        String address) {

    /** The kind of an admin. */
    public static final String ADMIN = "admin";

    /** Whether it is an admin, to whom the doctor must agree as well. */
    public boolean ofAdmin() {
        return kind.equals(ADMIN);
    }

    /** The name of the seat in frames, such as {@code guest-1}; nobody's id outside the room. */
    public String seatId() {
        return seatOf(number);
    }

    /** The name of the seat of whoever comes with the link of this number. */
    public static String seatOf(int number) {
        return "guest-" + number;
    }

    /** As audit rows and records name who comes: an admin is themselves, all others are who has the link. */
    public String person() {
        return ofAdmin() ? subject : GuestLink.subjectOf(link);
    }

    /** Never shows a name, nor an address: a grant may end up in a log line. */
    @Override
    public String toString() {
        return "GuestGrant[room=" + room + ", number=" + number + ", resumed=" + resumed + "]";
    }
}
