package org.televisit.domain.call;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.shared.TypedText;

/**
 * Which visits of the past to read.
 *
 * @param from not earlier than this, or null
 * @param until earlier than this, or null
 * @param outcome FULFILLED, CANCELLED or NOSHOW; null for any
 * @param person what somebody typed of the name of the other side; null or blank for anybody
 */
public record HistoryFilter(Instant from, Instant until, AppointmentStatus outcome, String person) {

    /** What a visit may have come to. */
    static final List<AppointmentStatus> OUTCOMES =
            List.of(AppointmentStatus.FULFILLED, AppointmentStatus.CANCELLED, AppointmentStatus.NOSHOW);

    /** Everything. */
    public static final HistoryFilter ALL = new HistoryFilter(null, null, null, null);

    /** An outcome that is none counts as any. */
    public HistoryFilter {
        outcome = outcome != null && OUTCOMES.contains(outcome) ? outcome : null;
    }

    /** Whether the other side's name is asked for. */
    public boolean named() {
        return person != null && !person.isBlank();
    }

    /** What was typed as a pattern that is found anywhere in a name; what somebody types is never a pattern itself. */
    String pattern() {
        String typed = person.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return "%" + TypedText.literal(typed) + "%";
    }
}
