package org.televisit.domain.attendance;

import java.time.Duration;

/**
 * How long one waits for whom, and what counts as having been there (REQUIREMENTS T0). A hospital may set them; a
 * visit's facts carry them, so that whoever decides upon the facts decides by the same rules.
 *
 * @param doorOpens before the start one may come in
 * @param doctorGrace after X the doctor is late
 * @param doctorWaits between X and P a doctor who waits so long was there, even if they came late
 * @param patientGrace after X, or after the doctor's arrival if that is later, the patient did not come
 * @param attended media both ways for so long is having attended
 * @param unanswered after E, without the doctor's word, a visit that was closed at its end counts as what the facts say
 * @param holdForgotten after the doctor went, an end that they hold comes by itself
 * @param alarms when somebody is warned
 */
public record AttendanceRules(
        Duration doorOpens,
        Duration doctorGrace,
        Duration doctorWaits,
        Duration patientGrace,
        Duration attended,
        Duration unanswered,
        Duration holdForgotten,
        AlarmRules alarms) {

    /** As in REQUIREMENTS. */
    public static AttendanceRules standard() {
        return new AttendanceRules(
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                Duration.ofSeconds(30),
                Duration.ofHours(24),
                Duration.ofMinutes(15),
                AlarmRules.standard());
    }
}
