package org.televisit.domain.attendance;

import java.time.Duration;

/**
 * When somebody is warned (REQUIREMENTS T2, T4).
 *
 * @param doctorWanted after X the doctor is rung
 * @param doctorLate after X the waiting patient learns until when the doctor may still come; before the doctor's grace
 *     is over
 * @param endingSoon before E both learn that it nears
 * @param endingNow before E they learn it once more, closer to it
 */
public record AlarmRules(Duration doctorWanted, Duration doctorLate, Duration endingSoon, Duration endingNow) {

    /** As in REQUIREMENTS. */
    public static AlarmRules standard() {
        return new AlarmRules(
                Duration.ofMinutes(2), Duration.ofMinutes(3), Duration.ofMinutes(5), Duration.ofMinutes(1));
    }
}
