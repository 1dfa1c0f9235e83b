package org.televisit.application.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.televisit.application.signaling.GuestGrant;
import org.televisit.application.signaling.Present;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.consent.Decision;

/**
 * Everybody in a room, whoever they are, and where each stands towards the recording.
 *
 * @param asked the seats of those who have not decided
 * @param declined the seats of those who do not agree
 * @param agreed the seats of those who do
 * @param doctorPresent whether the doctor is among them
 * @param admin whether an admin is in the call, who is not asked: what is content is not theirs (REQUIREMENTS I5), so
 *     nothing is recorded beside them
 */
record Attendees(List<String> asked, List<String> declined, List<String> agreed, boolean doctorPresent, boolean admin) {

    static Attendees of(Present present, Function<String, Optional<Decision>> decisionOf) {
        Attendees there = new Attendees(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                present.seats().stream().anyMatch(seat -> seat.role() == ParticipantRole.PRACTITIONER),
                present.guests().stream().anyMatch(GuestGrant::ofAdmin));
        for (SeatGrant seat : present.seats()) {
            there.place(seat.seatId(), decisionOf.apply(seat.subject()).orElse(null));
        }
        for (GuestGrant guest : present.guests()) {
            if (!guest.ofAdmin()) {
                there.place(guest.seatId(), decisionOf.apply(guest.person()).orElse(null));
            }
        }
        return there;
    }

    private void place(String seat, Decision decision) {
        if (decision == null) {
            asked.add(seat);
        } else if (decision == Decision.GIVEN) {
            agreed.add(seat);
        } else {
            declined.add(seat);
        }
    }

    /** Whether nobody is there who has not agreed. */
    boolean allAgreed() {
        return asked.isEmpty() && declined.isEmpty() && !admin;
    }
}
