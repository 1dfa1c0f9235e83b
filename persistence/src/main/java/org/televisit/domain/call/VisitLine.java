package org.televisit.domain.call;

import java.time.Duration;
import java.time.Instant;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.person.Specialty;

/**
 * A visit in any state and, if there was one, its call: who with whom, when, and what became of it, never what was said.
 *
 * @param id the appointment's public id
 * @param version of the appointment, rising with each change
 * @param patientId public id
 * @param patientName given and family name
 * @param practitionerId public id
 * @param practitionerName title, given and family name
 * @param visitTypeCode the kind of visit
 * @param bookedAt when it was agreed upon first
 * @param startsAt the agreed start
 * @param lengthMinutes of the time agreed upon, without the buffer
 * @param cancellationReason null unless cancelled
 * @param note what the canceller wrote, or the doctor why it was held otherwise; may be null
 * @param callStatus null while nobody has asked to join
 * @param callStartedAt first media both ways, or null
 * @param callEndedAt null without a call or while it goes on
 */
public record VisitLine(
        String id,
        int version,
        String patientId,
        String patientName,
        String practitionerId,
        String practitionerName,
        Specialty specialty,
        String visitTypeCode,
        Instant bookedAt,
        Instant startsAt,
        int lengthMinutes,
        AppointmentStatus status,
        CancellationReason cancellationReason,
        String note,
        CallStatus callStatus,
        Instant callStartedAt,
        Instant callEndedAt) {

    /** End of the time agreed upon. */
    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(lengthMinutes));
    }

    /** Never shows what was written: a line may end up in a log. */
    @Override
    public String toString() {
        return "VisitLine[" + id + ", " + status + "]";
    }
}
