package org.televisit.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.VersionedEntity;

/**
 * A practitioner said that they take visits without an appointment until a time. It ends by itself; the row stays for
 * the next time. (REQUIREMENTS A14)
 */
@Entity
public class ReadyNow extends VersionedEntity {

    private static final Duration LONGEST = Duration.ofHours(12);

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Practitioner practitioner;

    @Column(nullable = false)
    private Instant untilAt;

    protected ReadyNow() {}

    /** Not ready yet. */
    public static ReadyNow of(Practitioner practitioner, Instant now) {
        ReadyNow made = new ReadyNow();
        made.practitioner = Objects.requireNonNull(practitioner, "practitioner");
        made.untilAt = now;
        return made;
    }

    /**
     * Takes visits at once from now until then.
     *
     * @throws BusinessException INVALID until-invalid when that is past or more than twelve hours away
     */
    public void until(Instant end, Instant now) {
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            throw new BusinessException(Category.INVALID, "until-invalid");
        }
        untilAt = end;
    }

    /** Takes no more from now on. */
    public void noMore(Instant now) {
        if (untilAt.isAfter(now)) {
            untilAt = now;
        }
    }

    /** Whether a visit can be asked for at this moment. */
    public boolean at(Instant now) {
        return now.isBefore(untilAt);
    }

    /** Who. */
    public Practitioner practitioner() {
        return practitioner;
    }

    /** Until when, exclusive; in the past when not ready. */
    public Instant untilAt() {
        return untilAt;
    }
}
