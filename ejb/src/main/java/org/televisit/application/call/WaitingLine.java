package org.televisit.application.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a waiting patient is told of the line before their doctor's door (REQUIREMENTS C3).
 *
 * @param before how many visits of this doctor come first, the one now running included
 * @param doctor where the doctor is
 * @param minutes how long the doctor will about be with the other patient, 1 or more; null unless with another
 */
public record WaitingLine(int before, DoctorState doctor, Integer minutes) {

    /** Where the doctor is, as the patient may know it. */
    public enum DoctorState {
        /** In this visit's room. */
        HERE("here"),
        /** In another visit's. */
        WITH_ANOTHER("with-another"),
        /** In neither. */
        AWAY("away");

        private final String word;

        DoctorState(String word) {
            this.word = word;
        }

        /** As pages spell it: "with-another". */
        public String word() {
            return word;
        }
    }

    /**
     * Another visit of the same doctor.
     *
     * @param over whether nothing will come of it any more
     * @param running whether its patient was let in and its doctor is there
     */
    public record Other(Instant startsAt, Instant visitEnd, boolean over, boolean running) {

        boolean comesBefore(Instant start, Instant now) {
            return !over && (running || startsAt.isBefore(start) && now.isBefore(visitEnd));
        }
    }

    /**
     * The line as it is.
     *
     * @param start when the own visit is to begin
     * @param others the doctor's other visits of these hours
     * @param doctorHere whether the doctor is in the own visit's room
     */
    public static WaitingLine of(Instant start, List<Other> others, boolean doctorHere, Instant now) {
        int before = (int)
                others.stream().filter(other -> other.comesBefore(start, now)).count();
        if (doctorHere) {
            return new WaitingLine(0, DoctorState.HERE, null);
        }
        return others.stream()
                .filter(other -> !other.over() && other.running())
                .findFirst()
                .map(other -> new WaitingLine(before, DoctorState.WITH_ANOTHER, minutes(now, other.visitEnd())))
                .orElseGet(() -> new WaitingLine(before, DoctorState.AWAY, null));
    }

    private static int minutes(Instant now, Instant end) {
        return (int) Math.max(1, Duration.between(now, end).plusSeconds(59).toMinutes());
    }
}
