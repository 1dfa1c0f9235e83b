package org.televisit.application.appointment;

import java.time.Instant;

/**
 * A doctor has opened a patient's record in an emergency; fired in the transaction that did it.
 *
 * @param doctor the doctor's name as others see it
 */
public record EmergencyOpened(String doctor, Instant at) {}
