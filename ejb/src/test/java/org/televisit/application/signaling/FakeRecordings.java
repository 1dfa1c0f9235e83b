package org.televisit.application.signaling;

import java.util.ArrayList;
import java.util.List;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Remembers what it was asked, and answers what a test says. */
final class FakeRecordings implements RecordingKeeping {

    final List<String> asked = new ArrayList<>();
    String frame;
    boolean refuses;

    @Override
    public synchronized String look(SeatGrant any, Present present) {
        asked.add("look " + names(present));
        return frame;
    }

    @Override
    public synchronized String wish(SeatGrant by, SignalMessage.Recording wish, Present present) {
        if (refuses) {
            throw new BusinessException(Category.FORBIDDEN, "recording-off");
        }
        asked.add(wish.act() + " by " + by.seatId() + " before " + names(present));
        return frame;
    }

    private static String names(Present present) {
        return String.join(
                        "+",
                        present.seats().stream().map(SeatGrant::seatId).sorted().toList())
                + (present.guests() ? "+guests" : "");
    }
}
