package org.televisit.application.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.televisit.application.signaling.Present;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.consent.Decision;

/**
 * Everybody in a room, whoever they are, and where each stands towards the recording.
 *
 * @param asked the seats of those who have not decided
 * @param declined the seats of those who do not agree
 * @param doctorPresent whether the doctor is among them
 * @param guests whether third parties are there, who are not asked: nothing is recorded beside them
 */
record Attendees(List<String> asked, List<String> declined, boolean doctorPresent, boolean guests) {

    static Attendees of(Present present, Function<String, Optional<Decision>> decisionOf) {
        List<String> asked = new ArrayList<>();
        List<String> declined = new ArrayList<>();
        boolean doctor = false;
        for (SeatGrant seat : present.seats()) {
            doctor |= seat.role() == ParticipantRole.PRACTITIONER;
            Decision decision = decisionOf.apply(seat.subject()).orElse(null);
            if (decision == null) {
                asked.add(seat.seatId());
            } else if (decision != Decision.GIVEN) {
                declined.add(seat.seatId());
            }
        }
        return new Attendees(asked, declined, doctor, present.guests());
    }

    boolean allAgreed() {
        return asked.isEmpty() && declined.isEmpty();
    }
}
