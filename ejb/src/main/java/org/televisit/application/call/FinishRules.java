package org.televisit.application.call;

import java.time.Instant;
import java.util.Optional;
import org.televisit.domain.attendance.AttendanceFacts;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Which word of the doctor's fits the facts (REQUIREMENTS T5). */
final class FinishRules {

    private FinishRules() {}

    /**
     * The refusal, or empty when the outcome may be stated. A visit of which only one side's page told anything may
     * be called done, and with a reason one in which they met without seeing or hearing each other, by chat alone.
     *
     * @param begun whether media ever went both ways
     * @param patientArrived whether the patient has come to the waiting room
     * @param reason what the doctor wrote; null for nothing
     */
    static Optional<BusinessException> refusal(
            FinishOutcome outcome,
            boolean begun,
            boolean patientArrived,
            AttendanceFacts facts,
            String reason,
            Instant now) {
        return switch (outcome) {
            case COMPLETED -> begun || facts.oneSided() ? Optional.empty() : byChat(facts, reason);
            case TECHNICAL, BY_PHONE -> Optional.empty();
            case NOT_ATTENDED -> notAttended(patientArrived, facts, now);
            case RESCHEDULE -> begun ? refuse(Category.CONFLICT, "visit-live") : Optional.empty();
        };
    }

    private static Optional<BusinessException> byChat(AttendanceFacts facts, String reason) {
        boolean confirmed = reason != null && !reason.isBlank() && facts.wereTogether();
        return confirmed ? Optional.empty() : refuse(Category.CONFLICT, "no-media");
    }

    private static Optional<BusinessException> notAttended(boolean patientArrived, AttendanceFacts facts, Instant now) {
        if (patientArrived || !facts.patient().neverCameNorTried()) {
            return refuse(Category.CONFLICT, "patient-came");
        }
        return now.isBefore(facts.patientDeadline())
                ? refuse(Category.FORBIDDEN, "not-attended-too-early")
                : Optional.empty();
    }

    private static Optional<BusinessException> refuse(Category category, String reason) {
        return Optional.of(new BusinessException(category, reason));
    }
}
