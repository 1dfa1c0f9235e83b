package org.televisit.application.appointment;

import java.time.Instant;
import java.time.ZoneId;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.call.CallStatus;
import org.televisit.domain.person.Specialty;

/**
 * An appointment and what its call has come to, for one reader: {@link #join()} is the answer for that reader.
 *
 * @param version to be handed back with a change, which is refused as stale when it no longer matches
 * @param visitTypeCode bundle key suffix of the type's name
 * @param endsAt end of the time planned
 * @param expectedStart X of REQUIREMENTS T0
 * @param visitEnd E of REQUIREMENTS T0
 * @param zone the zone it was booked in, the doctor's
 * @param cancellationReason null unless cancelled
 * @param channel null unless fulfilled
 * @param note what the canceller wrote; null when nothing
 * @param callStatus null while nobody has opened the call
 * @param durationSeconds null until the call has ended
 * @param waitingSince since when the patient waits to be admitted; null when they don't
 * @param correctable whether the reader may correct the outcome now
 * @param reopenable whether the reader, its doctor, may take the finish of its call back now
 * @param seriesId public id of the series it belongs to; null when it stands alone
 * @param rebookable whether another time may take its place, payment carried over: cancelled, but not by the patient
 * @param preparation what the patient left for it; null when nothing, and for admins
 * @param timing what moved X and E, and what may be done about it
 */
public record AppointmentView(
        String id,
        int version,
        String patientId,
        String patientName,
        String practitionerId,
        String practitionerName,
        Specialty specialty,
        String visitTypeCode,
        Instant startsAt,
        Instant endsAt,
        Instant expectedStart,
        Instant visitEnd,
        ZoneId zone,
        AppointmentStatus status,
        CancellationReason cancellationReason,
        Channel channel,
        PaymentView payment,
        String note,
        CallStatus callStatus,
        Integer durationSeconds,
        JoinDecision join,
        Instant waitingSince,
        boolean correctable,
        boolean reopenable,
        String seriesId,
        boolean rebookable,
        PreparationView preparation,
        TimingView timing) {}
