package org.televisit.application.recording;

import org.televisit.application.audit.Author;
import org.televisit.application.guest.GuestAuthor;
import org.televisit.application.security.Actor;
import org.televisit.application.signaling.GuestGrant;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.domain.call.ParticipantRole;

/**
 * Somebody in a room who may have a word about its recording, as the ticket that they used names them.
 *
 * @param room the call's public id
 * @param name as the others see them; of a guest the seat, see {@link org.televisit.domain.consent.ConsentRecord}
 * @param doctor whether it is the visit's doctor, who alone begins, pauses and ends it
 * @param mayBeAsked false for an admin, see {@link Attendees}
 * @param author as consent records and audit rows name them
 */
record Attendee(String room, String name, boolean doctor, boolean mayBeAsked, Author author) {

    static Attendee of(SeatGrant seat) {
        return new Attendee(
                seat.room(), seat.displayName(), seat.role() == ParticipantRole.PRACTITIONER, true, Actor.of(seat));
    }

    static Attendee of(GuestGrant guest) {
        return new Attendee(guest.room(), guest.seatId(), false, !guest.ofAdmin(), GuestAuthor.of(guest));
    }

    String subject() {
        return author.subject();
    }
}
