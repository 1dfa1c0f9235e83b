package org.televisit.application.audit;

import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Patient;

/**
 * What an audit row is about.
 *
 * @param subjectType "Appointment", "Account", …
 * @param subjectId public id, or a person's OIDC subject
 * @param patientId internal key of the patient concerned; null when none is
 * @param reason a code, or null
 */
public record AuditEntry(AuditAction action, String subjectType, String subjectId, Long patientId, String reason) {

    /** A row about nobody's visit. */
    public static AuditEntry ofAccount(AuditAction action, String subject, String reason) {
        return new AuditEntry(action, "Account", subject, null, reason);
    }

    /** A row about a patient's record, which must be stored. */
    public static AuditEntry ofPatient(AuditAction action, Patient patient, String reason) {
        return new AuditEntry(action, "Patient", patient.publicId(), patient.id(), reason);
    }

    /** A row about a visit. */
    public static AuditEntry ofVisit(AuditAction action, Appointment appointment, String reason) {
        return new AuditEntry(
                action,
                "Appointment",
                appointment.publicId(),
                appointment.patient().id(),
                reason);
    }
}
