package org.televisit.domain.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Which visits are looked at. A visit belongs to the day on which it was to start by the clock that was agreed on.
 *
 * @param from the first day
 * @param until the last day, at most {@link #LONGEST_DAYS} from the first
 * @param department code of the department whose members' visits they are; null for all
 * @param doctorId public id of the practitioner whose visits they are; null for all
 */
public record QualityScope(LocalDate from, LocalDate until, String department, String doctorId) {

    /** A year and a day. */
    public static final int LONGEST_DAYS = 366;

    /** @throws BusinessException INVALID period-unknown when the days stand the wrong way round or too far apart */
    public QualityScope {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) >= LONGEST_DAYS) {
            throw new BusinessException(Category.INVALID, "period-unknown");
        }
    }

    /** How many days it has, 1 to {@link #LONGEST_DAYS}. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, until) + 1;
    }
}
