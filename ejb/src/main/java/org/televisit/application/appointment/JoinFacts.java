package org.televisit.application.appointment;

import java.time.Instant;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.PaymentStatus;

/**
 * All that the answer to "may I join?" depends on, besides the time.
 *
 * @param party whether the person is the visit's patient or doctor
 * @param blocked whether the person is shut out altogether
 * @param visitEnd E of REQUIREMENTS T0, or later while the end is held
 * @param callsOff whether the hospital has switched calls off
 * @param callLive whether the call has begun (or was reopened) and has not ended
 * @param callOver whether the call has ended for good
 * @param agreementMissing whether the person would enter as the patient, and nobody has left where the patient is and
 *     agreed to telehealth for them (REQUIREMENTS A13)
 */
public record JoinFacts(
        boolean party,
        boolean blocked,
        AppointmentStatus status,
        PaymentStatus payment,
        Instant startsAt,
        Instant visitEnd,
        boolean callsOff,
        boolean callLive,
        boolean callOver,
        boolean agreementMissing) {}
