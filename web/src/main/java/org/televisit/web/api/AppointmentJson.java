package org.televisit.web.api;

import java.time.Instant;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.JoinDecision;

/** A visit as the API shows it; instants in ISO 8601 (UTC), absent where there is nothing to say. */
public record AppointmentJson(
        String id,
        int version,
        String patientId,
        String patientName,
        String practitionerId,
        String practitionerName,
        String specialty,
        String visitType,
        String startsAt,
        String endsAt,
        String expectedStart,
        String visitEnd,
        String zone,
        String status,
        String cancellationReason,
        String channel,
        PaymentJson payment,
        String note,
        String callStatus,
        Integer durationSeconds,
        JoinJson join,
        String waitingSince,
        boolean correctable,
        String seriesId,
        boolean rebookable,
        TimingJson timing) {

    /** Whether joining would succeed now; {@code reason} is "open" or the reason that a refusal would carry. */
    public record JoinJson(boolean allowed, String reason, String opensAt, String closesAt) {

        static JoinJson of(JoinDecision join) {
            return new JoinJson(join.allowed(), join.reason().code(), text(join.opensAt()), text(join.closesAt()));
        }
    }

    static AppointmentJson of(AppointmentView view) {
        return new AppointmentJson(
                view.id(),
                view.version(),
                view.patientId(),
                view.patientName(),
                view.practitionerId(),
                view.practitionerName(),
                view.specialty().name(),
                view.visitTypeCode(),
                text(view.startsAt()),
                text(view.endsAt()),
                text(view.expectedStart()),
                text(view.visitEnd()),
                view.zone().getId(),
                view.status().name(),
                name(view.cancellationReason()),
                name(view.channel()),
                PaymentJson.of(view.payment()),
                view.note(),
                name(view.callStatus()),
                view.durationSeconds(),
                JoinJson.of(view.join()),
                text(view.waitingSince()),
                view.correctable(),
                view.seriesId(),
                view.rebookable(),
                TimingJson.of(view.timing()));
    }

    static String text(Instant at) {
        return at == null ? null : at.toString();
    }

    static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
