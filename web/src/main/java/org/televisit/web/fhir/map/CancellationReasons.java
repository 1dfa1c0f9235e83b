package org.televisit.web.fhir.map;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.televisit.domain.appointment.CancellationReason;

/**
 * Why a visit did not take place (https://hl7.org/fhir/R4/valueset-appointment-cancellation-reason.html, an example
 * binding): our own word first, then FHIR's nearest.
 */
public final class CancellationReasons {

    private CancellationReasons() {}

    /** @param note what was written about it; may be null */
    public static CodeableConcept of(CancellationReason reason, String note) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(Systems.CANCELLATION).setCode(Codes.kebab(reason));
        concept.addCoding().setSystem(Systems.CANCELLED_BECAUSE).setCode(code(reason));
        return concept.setText(note);
    }

    private static String code(CancellationReason reason) {
        return switch (reason) {
            case PATIENT, PATIENT_LATE -> "pat";
            case HOSPITAL -> "prov";
            case DOCTOR_LATE -> "prov-unavail";
            case TECHNICAL -> "other";
            case UNPAID -> "oth-fin";
        };
    }
}
