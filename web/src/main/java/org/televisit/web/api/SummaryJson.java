package org.televisit.web.api;

import org.televisit.application.call.CallSummaryView;

/** A visit that is behind one; {@code minutes} counts begun ones, 0 when the call never began; {@code quality} is null when nothing was measured. */
public record SummaryJson(
        String appointmentId,
        String callId,
        String patientName,
        String practitionerName,
        String visitType,
        String startsAt,
        String zone,
        String status,
        String cancellationReason,
        String channel,
        String callStatus,
        String startedAt,
        String endedAt,
        Integer durationSeconds,
        int minutes,
        String quality) {

    static SummaryJson of(CallSummaryView view) {
        return new SummaryJson(
                view.appointmentId(),
                view.callId(),
                view.patientName(),
                view.practitionerName(),
                view.visitTypeCode(),
                AppointmentJson.text(view.startsAt()),
                view.zone().getId(),
                view.status().name(),
                AppointmentJson.name(view.cancellationReason()),
                AppointmentJson.name(view.channel()),
                AppointmentJson.name(view.callStatus()),
                AppointmentJson.text(view.startedAt()),
                AppointmentJson.text(view.endedAt()),
                view.durationSeconds(),
                view.minutes(),
                AppointmentJson.name(view.quality()));
    }
}
