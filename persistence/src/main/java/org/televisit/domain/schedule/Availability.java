package org.televisit.domain.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Hours of one weekday, on the wall clock of the schedule's zone. A break is the gap between two of them.
 *
 * @param dayOfWeek the weekday
 * @param fromTime inclusive
 * @param untilTime exclusive, later on the same day; 00:00 is the end of the day
 */
@Embeddable
public record Availability(
        @Enumerated(EnumType.STRING) @Column(length = 10, nullable = false) DayOfWeek dayOfWeek,
        @Column(nullable = false) LocalTime fromTime,
        @Column(nullable = false) LocalTime untilTime) {

    /** Refuses hours that do not run forward: INVALID hours-invalid. */
    public Availability {
        Objects.requireNonNull(dayOfWeek, "day of week");
        if (!Hours.forward(fromTime, untilTime)) {
            throw new BusinessException(Category.INVALID, "hours-invalid");
        }
    }

    boolean overlaps(Availability other) {
        return dayOfWeek == other.dayOfWeek && on(LocalDate.EPOCH).overlaps(other.on(LocalDate.EPOCH));
    }

    Hours on(LocalDate day) {
        return Hours.of(day, fromTime, untilTime);
    }
}
