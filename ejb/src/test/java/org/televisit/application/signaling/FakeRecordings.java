package org.televisit.application.signaling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return heeded(wish, by.seatId(), present);
    }

    @Override
    public synchronized String wish(GuestGrant by, SignalMessage.Recording wish, Present present) {
        return heeded(wish, by.seatId(), present);
    }

    private String heeded(SignalMessage.Recording wish, String seat, Present present) {
        if (refuses) {
            throw new BusinessException(Category.FORBIDDEN, "recording-off");
        }
        asked.add(wish.act() + " by " + seat + " before " + names(present));
        return frame;
    }

    private static String names(Present present) {
        return Stream.concat(
                        present.seats().stream().map(SeatGrant::seatId).sorted(),
                        present.guests().stream().map(GuestGrant::seatId))
                .collect(Collectors.joining("+"));
    }
}
