package org.televisit.domain.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Says at which instant a clock on the wall shows an agreed time, by the rules of a zone as they are known today
 * (REQUIREMENTS A11). Governments change them, sometimes at a few days' notice.
 */
public final class WallClock {

    private WallClock() {}

    /**
     * When the wall shows the agreed time now.
     *
     * <p>An hour shown twice holds two instants: the one agreed on if it is one of them, else the first. An hour that
     * is leapt over holds none: then as long after the leap as the time would have been into it.
     *
     * @param wall the time agreed on
     * @param agreed the instant it was when it was agreed on
     * @param rules of the zone it was agreed in, as they are now
     */
    public static Instant instantOf(LocalDateTime wall, Instant agreed, ZoneRules rules) {
        List<ZoneOffset> offsets = rules.getValidOffsets(wall);
        if (offsets.isEmpty()) {
            return wall.toInstant(rules.getTransition(wall).getOffsetBefore());
        }
        return offsets.stream()
                .map(wall::toInstant)
                .filter(agreed::equals)
                .findFirst()
                .orElseGet(() -> wall.toInstant(offsets.get(0)));
    }
}
