package org.televisit.web.fhir.map;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.televisit.domain.appointment.AppointmentStatus;

/**
 * Where a visit stands (https://hl7.org/fhir/R4/valueset-appointmentstatus.html). Ours are a part of FHIR's: nothing is
 * only proposed, nobody checks in before they arrive, and the waiting list is no appointment.
 */
public final class AppointmentStatuses {

    private AppointmentStatuses() {}

    /** FHIR's word. What waits for a payment is pending: the patient has not done all that makes it firm. */
    public static Appointment.AppointmentStatus of(AppointmentStatus status) {
        return switch (status) {
            case PENDING -> Appointment.AppointmentStatus.PENDING;
            case BOOKED -> Appointment.AppointmentStatus.BOOKED;
            case ARRIVED -> Appointment.AppointmentStatus.ARRIVED;
            case FULFILLED -> Appointment.AppointmentStatus.FULFILLED;
            case CANCELLED -> Appointment.AppointmentStatus.CANCELLED;
            case NOSHOW -> Appointment.AppointmentStatus.NOSHOW;
        };
    }

    /** Our states that FHIR calls one of these; empty when none is. */
    public static Set<AppointmentStatus> from(Set<String> codes) {
        return Arrays.stream(AppointmentStatus.values())
                .filter(status -> codes.contains(of(status).toCode()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
