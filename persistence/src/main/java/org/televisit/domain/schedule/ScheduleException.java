package org.televisit.domain.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Days on which the week does not hold, on the wall clock of the schedule's zone (REQUIREMENTS A1).
 *
 * @param kind off, or there as well
 * @param firstDay inclusive
 * @param lastDay inclusive, not before the first, less than two years after it
 * @param fromTime inclusive, on each of the days; null, together with the other, for the whole day
 * @param untilTime exclusive, later on the same day; 00:00 is the end of the day
 * @param note for colleagues, at most 200 characters; null for none
 */
@Embeddable
public record ScheduleException(
        @Enumerated(EnumType.STRING) @Column(length = 10, nullable = false) ExceptionKind kind,
        @Column(nullable = false) LocalDate firstDay,
        @Column(nullable = false) LocalDate lastDay,
        LocalTime fromTime,
        LocalTime untilTime,
        @Column(length = 200) String note) {

    private static final int LONGEST_NOTE = 200;
    private static final int MOST_DAYS = 730;

    /** Refuses what makes no sense: INVALID hours-invalid, days-invalid, note-too-long. */
    public ScheduleException {
        Objects.requireNonNull(kind, "kind");
        if (lastDay.isBefore(firstDay) || ChronoUnit.DAYS.between(firstDay, lastDay) > MOST_DAYS) {
            throw new BusinessException(Category.INVALID, "days-invalid");
        }
        if ((fromTime == null) != (untilTime == null) || fromTime != null && !Hours.forward(fromTime, untilTime)) {
            throw new BusinessException(Category.INVALID, "hours-invalid");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new BusinessException(Category.INVALID, "note-too-long");
        }
    }

    /** Whole days off, from one to another, both included. */
    public static ScheduleException off(LocalDate firstDay, LocalDate lastDay, String note) {
        return new ScheduleException(ExceptionKind.OFF, firstDay, lastDay, null, null, note);
    }

    /** Hours of one day on which the practitioner is there as well. */
    public static ScheduleException extra(LocalDate day, LocalTime from, LocalTime until, String note) {
        return new ScheduleException(ExceptionKind.EXTRA, day, day, from, until, note);
    }

    boolean touches(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    Hours on(LocalDate day) {
        return fromTime == null ? Hours.all(day) : Hours.of(day, fromTime, untilTime);
    }
}
