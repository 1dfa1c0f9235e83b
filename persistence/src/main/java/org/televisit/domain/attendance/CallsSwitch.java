package org.televisit.domain.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Whether the hospital has switched calls off: then nobody new joins, calls that run go on, and settlement rests
 * (REQUIREMENTS O4, T6). There is one, whose row the schema brings.
 */
@Entity
public class CallsSwitch {

    static final int THE_ONE = 1;
    private static final int LONGEST_REASON = 500;

    @Id
    private int id;

    @Version
    private int version;

    private Instant offSince;

    @Column(length = 64)
    private String offBy;

    @Column(length = LONGEST_REASON)
    private String reason;

    protected CallsSwitch() {}

    /**
     * Switches calls off.
     *
     * @param why 1 to 500 characters
     * @param by the admin's OIDC sub
     * @throws BusinessException INVALID reason-missing, note-too-long; CONFLICT calls-off-already
     */
    public void off(String why, String by, Instant now) {
        if (why == null || why.isBlank()) {
            throw new BusinessException(Category.INVALID, "reason-missing");
        }
        if (why.length() > LONGEST_REASON) {
            throw new BusinessException(Category.INVALID, "note-too-long");
        }
        if (offSince != null) {
            throw new BusinessException(Category.CONFLICT, "calls-off-already");
        }
        offSince = now;
        offBy = Objects.requireNonNull(by, "by");
        reason = why.strip();
    }

    /** Switches calls on; answers the time they were off, empty when they were on. */
    public Optional<Outage> on(Instant now) {
        if (offSince == null) {
            return Optional.empty();
        }
        Instant since = offSince;
        offSince = null;
        offBy = null;
        reason = null;
        return since.isBefore(now) ? Optional.of(new Outage(OutageKind.CALLS_OFF, since, now)) : Optional.empty();
    }

    /** Whether calls are off. */
    public boolean isOff() {
        return offSince != null;
    }

    /** Since when they are off; null while they are on. */
    public Instant offSince() {
        return offSince;
    }

    /** Why; null while they are on. */
    public String reason() {
        return reason;
    }
}
