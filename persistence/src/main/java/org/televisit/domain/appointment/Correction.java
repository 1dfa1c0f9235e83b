package org.televisit.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * That an outcome was put right.
 *
 * @param correctedAt when
 * @param correctedBy the OIDC sub of the doctor or admin
 * @param correctionReason why, 1 to 500 characters
 */
@Embeddable
public record Correction(
        Instant correctedAt, @Column(length = 64) String correctedBy, @Column(length = 500) String correctionReason) {

    static Correction of(String reason, String by, Instant now) {
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw new BusinessException(Category.INVALID, "reason-missing");
        }
        return new Correction(now, Objects.requireNonNull(by, "by"), reason.strip());
    }
}
