package org.televisit.application.signaling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.televisit.domain.shared.BusinessException;

/** Remembers what became of third parties. */
final class FakeGuests implements GuestEvents {

    final List<String> events = new ArrayList<>();
    final Set<String> dead = new HashSet<>();
    boolean databaseDown;
    private int tickets;

    static GuestGrant grant(String room, int number) {
        return grant(room, number, false, null);
    }

    static GuestGrant grant(String room, int number, boolean resumed, Boolean agreed) {
        String name = number == 1 ? "Anna Weber" : "Guest " + number;
        return new GuestGrant(
                room,
                "visit-of-" + room,
                "link-" + number,
                number,
                name,
                "interpreter",
                resumed,
                false,
                agreed,
                null,
                null,
                null,
                null);
    }

    static GuestGrant admin(String room, int number) {
        return new GuestGrant(
                room,
                "visit-of-" + room,
                "link-" + number,
                number,
                "Ada Admin",
                GuestGrant.ADMIN,
                false,
                true,
                null,
                "a complaint",
                null,
                "ada",
                null);
    }

    @Override
    public void moved(GuestGrant guest, GuestMove move) {
        events.add(move + " " + guest.seatId());
    }

    @Override
    public void answered(SeatGrant by, String link, boolean agreed) {
        if (databaseDown) {
            throw new IllegalStateException("database down");
        }
        if (dead.contains(link)) {
            throw new BusinessException(BusinessException.Category.CONFLICT, "guest-revoked");
        }
        events.add((agreed ? "agreed " : "declined ") + link + " by " + by.seatId());
    }

    @Override
    public String issueResumeTicket(GuestGrant guest) {
        return dead.contains(guest.link()) ? null : "guest-resume-" + ++tickets;
    }

    @Override
    public String iceServers(GuestGrant guest) {
        return FakeHouse.ICE;
    }
}
