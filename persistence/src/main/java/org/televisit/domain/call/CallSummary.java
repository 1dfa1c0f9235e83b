package org.televisit.domain.call;

import java.time.Instant;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Channel;

/**
 * A line of the history: a visit that is over and, if there was one, its call. (REQUIREMENTS C17)
 *
 * @param callPublicId null when nobody ever asked to join
 * @param appointmentPublicId never null
 * @param startsAt the agreed start
 * @param zone the zone that was agreed on
 * @param patientName given and family name
 * @param practitionerName title, given and family name
 * @param visitTypeCode the kind of visit
 * @param status what became of the visit
 * @param cancellationReason null unless cancelled
 * @param channel null unless fulfilled
 * @param callStatus null without a call
 * @param durationSeconds from first media to the end; null without a call or while it goes on
 * @param startedAt first media both ways, or null
 * @param endedAt null without a call or while it goes on
 * @param meanOpinionScore of both sides' samples, 1.0 to 4.5; null when there are none
 */
public record CallSummary(
        String callPublicId,
        String appointmentPublicId,
        Instant startsAt,
        String zone,
        String patientName,
        String practitionerName,
        String visitTypeCode,
        AppointmentStatus status,
        CancellationReason cancellationReason,
        Channel channel,
        CallStatus callStatus,
        Integer durationSeconds,
        Instant startedAt,
        Instant endedAt,
        Double meanOpinionScore) {}
