package org.televisit.application.appointment;

import java.time.Instant;
import org.televisit.domain.person.Practitioner;

/**
 * A doctor takes visits without an appointment from now on. Fired inside the transaction.
 *
 * @param doctor managed
 */
public record DoctorReady(Practitioner doctor, Instant at) {}
