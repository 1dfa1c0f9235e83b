package org.televisit.application.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.televisit.domain.schedule.Slot;

/**
 * What a series would be.
 *
 * @param zone on whose wall the time stays the same: the doctor's
 * @param dates one for each time wished for, in order
 */
public record SeriesPreview(ZoneId zone, List<SeriesDate> dates) {

    /** How one of the times stands. */
    public enum State {
        /** It can be had. */
        FREE,
        /** Somebody else has it. */
        TAKEN,
        /** The patient has another visit then. */
        PATIENT_BUSY,
        /** The doctor is not there, or the clock leaps over it. */
        NOT_OFFERED,
        /** Beyond the weeks that can be booked now. */
        TOO_FAR
    }

    /**
     * One of the times.
     *
     * @param start null when the clock leaps over it
     * @param alternatives where it is not free: free times of that day and week, the nearest first; may be empty
     */
    public record SeriesDate(LocalDateTime wallTime, Instant start, State state, List<Slot> alternatives) {}

    /** The starts that can be had as they are. */
    public List<Instant> free() {
        return dates.stream()
                .filter(date -> date.state() == State.FREE)
                .map(SeriesDate::start)
                .toList();
    }
}
