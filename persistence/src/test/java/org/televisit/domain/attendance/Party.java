package org.televisit.domain.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is known of one of the two in a {@link WatchedVisit}. */
final class Party {
    private final List<Stay> stays = new ArrayList<>();
    boolean tried;
    private boolean reported;
    int seconds;

    boolean isIn() {
        return side().isIn();
    }

    void comes(Instant now) {
        stays.add(new Stay(now, null));
    }

    boolean goes(Instant now) {
        boolean was = isIn();
        stays.replaceAll(stay -> stay.lasts() ? new Stay(stay.from(), now) : stay);
        return was;
    }

    void receives(int more) {
        if (isIn()) {
            reported = true;
            seconds += more;
        }
    }

    Side side() {
        return new Side(stays, tried, reported, seconds);
    }
}
