package org.televisit.web.fhir.map;

import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.televisit.domain.clinical.PrescriptionStatus;

/**
 * Where a prescription stands (https://hl7.org/fhir/R4/valueset-medicationrequest-status.html). We don't hear what a
 * pharmacy hands out, so what is signed stays active.
 */
public final class PrescriptionStatuses {

    private PrescriptionStatuses() {}

    /** FHIR's word. */
    public static MedicationRequestStatus of(PrescriptionStatus status) {
        return switch (status) {
            case DRAFT -> MedicationRequestStatus.DRAFT;
            case SIGNED -> MedicationRequestStatus.ACTIVE;
            case WITHDRAWN -> MedicationRequestStatus.CANCELLED;
        };
    }
}
