package org.televisit.domain.notification;

import java.time.Instant;
import org.televisit.domain.appointment.AppointmentStatus;

/**
 * Where the visit of a message stands at the moment the message is looked at.
 *
 * @param startsAt as agreed
 * @param expectedStart X of REQUIREMENTS T0
 */
public record VisitNow(
        String publicId,
        AppointmentStatus status,
        int revision,
        int lengthMinutes,
        Instant startsAt,
        Instant expectedStart) {}
