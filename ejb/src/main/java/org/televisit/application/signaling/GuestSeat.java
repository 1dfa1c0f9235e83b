package org.televisit.application.signaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.televisit.domain.call.ParticipantRole;

/** A third party who is before or in the room, or whose socket was lost a moment ago. Guarded by the room. */
final class GuestSeat {

    GuestGrant grant;

    /** Null during the grace period. */
    GuestConnection connection;

    /** Whose grace period runs; the newest counts. */
    GuestConnection lost;

    int instance;

    /** The resume ticket that the page now in the seat has; only its return is the same page's. */
    String outstandingTicket;

    /** The page's last {@code media-state} as it is relayed; null before the first. */
    String mediaState;

    /** What the patient says; null for nothing yet. */
    Boolean agreed;

    /** What the doctor says of an admin; null for nothing yet. */
    Boolean doctorAgreed;

    /** Null until it was first worked out. */
    GuestStanding standing;

    GuestSeat(GuestGrant grant) {
        this.grant = grant;
    }

    /** Words that were said before this connection count on. */
    void remember(GuestGrant used) {
        agreed = used.agreed() == null ? agreed : used.agreed();
        doctorAgreed = used.doctorAgreed() == null ? doctorAgreed : used.doctorAgreed();
    }

    void answered(ParticipantRole by, boolean word) {
        switch (by) {
            case PATIENT -> agreed = word;
            case PRACTITIONER -> doctorAgreed = word;
        }
    }

    /** Which seats have not said yet whether this one may come in. */
    List<String> asked() {
        return saying(null);
    }

    /** Which seats have said no. */
    List<String> declined() {
        return saying(false);
    }

    private List<String> saying(Boolean word) {
        List<String> seats = new ArrayList<>();
        if (Objects.equals(agreed, word)) {
            seats.add("patient");
        }
        if (grant.ofAdmin() && Objects.equals(doctorAgreed, word)) {
            seats.add("practitioner");
        }
        return seats;
    }

    boolean isIn() {
        return standing == GuestStanding.IN;
    }

    boolean isReturnOfTheSamePage(GuestGrant returning, String ticket) {
        return returning.resumed() && ticket != null && ticket.equals(outstandingTicket);
    }

    void send(String frame) {
        if (connection != null) {
            connection.peer.send(frame);
        }
    }
}
