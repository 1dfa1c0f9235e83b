package org.televisit.application.appointment;

import java.time.Instant;
import org.televisit.domain.shared.BusinessException;

/**
 * Whether someone may join a visit now, and if not, why (REQUIREMENTS A7, A8). Page, REST and socket show this one
 * answer.
 *
 * @param opensAt when the door opens, for everyone
 * @param closesAt when it closes (exclusive)
 */
public record JoinDecision(boolean allowed, Reason reason, Instant opensAt, Instant closesAt) {

    /** Why; {@link #OPEN} alone lets anybody in. */
    public enum Reason {
        OPEN("open"),
        NOT_YOURS("not-yours"),
        TOO_EARLY("too-early"),
        TOO_LATE("too-late"),
        UNPAID("unpaid"),
        AGREEMENT_MISSING("agreement-missing"),
        CANCELLED("visit-cancelled"),
        OVER("visit-over"),
        COMPLETED("call-completed"),
        CALLS_OFF("calls-off"),
        BLOCKED("blocked");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The reason as a {@link BusinessException} and the bundles' {@code error.*} keys spell it. */
        public String code() {
            return code;
        }
    }

    /** The refusal to throw. Every closed door is FORBIDDEN with its reason (REQUIREMENTS I4). */
    public BusinessException refusal() {
        return new BusinessException(BusinessException.Category.FORBIDDEN, reason.code());
    }
}
