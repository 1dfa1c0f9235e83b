package org.televisit.domain.appointment;

import java.time.Duration;

/**
 * Who is told of a start that moves, and by how much an end may (REQUIREMENTS T3, T4).
 *
 * @param worthTelling a start that moved by so much is told
 * @param bearable of a start that moved by more the patient chooses: wait or rebook
 * @param longestExtension by how much a visit is extended altogether, in steps of {@link Expectation#EXTENSION_STEP}
 */
public record DelayRules(Duration worthTelling, Duration bearable, Duration longestExtension) {

    /** As in REQUIREMENTS. */
    public static DelayRules standard() {
        return new DelayRules(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMinutes(15));
    }
}
