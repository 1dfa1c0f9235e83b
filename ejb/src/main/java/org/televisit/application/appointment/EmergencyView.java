package org.televisit.application.appointment;

import java.time.Instant;
import java.util.List;

/**
 * What a doctor sees of a record they opened in an emergency.
 *
 * @param reason as they gave it
 * @param endsAt until when it is open
 * @param visits the patient's visits from a year ago on, by start, the latest first
 */
public record EmergencyView(String reason, Instant endsAt, List<AppointmentView> visits) {}
