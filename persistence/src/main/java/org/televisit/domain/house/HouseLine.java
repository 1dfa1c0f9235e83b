package org.televisit.domain.house;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.call.CallStatus;

/**
 * A visit as a list of everybody's visits has it: who with whom, when, and how it stands.
 *
 * @param id the appointment's public id
 * @param zoneId in which it was agreed upon, the doctor's
 * @param lengthMinutes of the time agreed upon, without the buffer
 * @param patientName given and family name
 * @param practitionerId public id
 * @param practitionerName title, given and family name
 * @param visitTypeCode the kind of visit
 * @param cancellationReason null unless cancelled
 * @param channel null unless fulfilled
 * @param callStatus null while nobody has asked to join
 * @param waitingSince since when the patient waits to be let in; null when they don't
 */
public record HouseLine(
        String id,
        Instant startsAt,
        String zoneId,
        int lengthMinutes,
        String patientName,
        String practitionerId,
        String practitionerName,
        String visitTypeCode,
        AppointmentStatus status,
        CancellationReason cancellationReason,
        Channel channel,
        PaymentStatus payment,
        CallStatus callStatus,
        Instant waitingSince) {

    /** The zone it was agreed upon in. */
    public ZoneId zone() {
        return ZoneId.of(zoneId);
    }

    /** End of the time agreed upon. */
    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(lengthMinutes));
    }

    /** Never shows who with whom: a line may end up in a log. */
    @Override
    public String toString() {
        return "HouseLine[" + id + ", " + status + "]";
    }
}
