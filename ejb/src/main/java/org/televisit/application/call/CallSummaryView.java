package org.televisit.application.call;

import java.time.Instant;
import java.time.ZoneId;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.call.CallStatus;
import org.televisit.domain.call.CallSummary;
import org.televisit.domain.call.QualityWord;

/**
 * A visit that is behind one, as summary and history show it.
 *
 * @param callId null when nobody ever opened the call
 * @param cancellationReason null unless cancelled
 * @param channel null unless fulfilled
 * @param callStatus null when nobody ever opened the call
 * @param startedAt first media both ways; null when it never flowed
 * @param endedAt null while it has not ended
 * @param durationSeconds null until it has ended; 0 when it never began
 * @param quality null when nothing was measured
 */
public record CallSummaryView(
        String appointmentId,
        String callId,
        String patientName,
        String practitionerName,
        String visitTypeCode,
        Instant startsAt,
        ZoneId zone,
        AppointmentStatus status,
        CancellationReason cancellationReason,
        Channel channel,
        CallStatus callStatus,
        Instant startedAt,
        Instant endedAt,
        Integer durationSeconds,
        QualityWord quality) {

    /** Length in minutes as people say it: begun minutes count, a call that never began has none. */
    public int minutes() {
        return durationSeconds == null ? 0 : (durationSeconds + 59) / 60;
    }

    static CallSummaryView of(CallSummary line) {
        return new CallSummaryView(
                line.appointmentPublicId(),
                line.callPublicId(),
                line.patientName(),
                line.practitionerName(),
                line.visitTypeCode(),
                line.startsAt(),
                ZoneId.of(line.zone()),
                line.status(),
                line.cancellationReason(),
                line.channel(),
                line.callStatus(),
                line.startedAt(),
                line.endedAt(),
                line.durationSeconds(),
                QualityWord.of(line.meanOpinionScore()));
    }
}
