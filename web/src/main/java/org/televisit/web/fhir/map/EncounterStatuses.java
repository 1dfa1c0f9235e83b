package org.televisit.web.fhir.map;

import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.call.CallStatus;

/**
 * Where a meeting stands (https://hl7.org/fhir/R4/valueset-encounter-status.html). Once the visit is settled that alone
 * counts, because settlement judges what the call came to; before that the call does, and before there is one the visit.
 */
public final class EncounterStatuses {

    private EncounterStatuses() {}

    /** @param call null while nobody has asked to join */
    public static EncounterStatus of(AppointmentStatus visit, CallStatus call) {
        return switch (visit) {
            case FULFILLED -> EncounterStatus.FINISHED;
            case CANCELLED, NOSHOW -> EncounterStatus.CANCELLED;
            case PENDING, BOOKED -> call == null ? EncounterStatus.PLANNED : of(call, EncounterStatus.PLANNED);
            case ARRIVED -> call == null ? EncounterStatus.ARRIVED : of(call, EncounterStatus.ARRIVED);
        };
    }

    // who is away for a moment comes back by themselves: the meeting goes on
    private static EncounterStatus of(CallStatus call, EncounterStatus before) {
        return switch (call) {
            case CREATED -> before;
            case IN_PROGRESS, INTERRUPTED -> EncounterStatus.INPROGRESS;
            case COMPLETED -> EncounterStatus.FINISHED;
            case FAILED, CANCELLED -> EncounterStatus.CANCELLED;
        };
    }
}
