package org.televisit.application.appointment;

import java.time.Instant;
import java.time.LocalDate;
import org.televisit.domain.appointment.BirthDateCheck;
import org.televisit.domain.appointment.Preparation;

/**
 * What the patient has left for a visit, for one of its parties.
 *
 * @param place where the patient is
 * @param callBackNumber in E.164
 * @param leftAt when both were left or put right
 * @param agreedVersion which telehealth text was agreed to, and {@code agreedAt} when
 * @param triesLeft how often the birth date may still be typed
 * @param birthDateCheck how the typed birth date compares; null for the patient's side, which never learns it
 * @param typedBirthDate what was typed; null likewise, and when nothing was
 * @param typed whether a birth date was typed for the time now agreed upon
 * @param message the doctor's last line to the waiting patient, and {@code messageAt} when; null when there is none
 */
public record PreparationView(
        String place,
        String callBackNumber,
        Instant leftAt,
        String agreedVersion,
        Instant agreedAt,
        int triesLeft,
        boolean typed,
        BirthDateCheck birthDateCheck,
        LocalDate typedBirthDate,
        String message,
        Instant messageAt) {

    /** @param forDoctor whether the visit's doctor reads */
    public static PreparationView of(Preparation left, boolean forDoctor) {
        return new PreparationView(
                left.place(),
                left.callBackNumber(),
                left.leftAt(),
                left.agreedVersion(),
                left.agreedAt(),
                left.triesLeft(),
                left.birthDateCheck() != BirthDateCheck.NOT_TYPED,
                forDoctor ? left.birthDateCheck() : null,
                forDoctor ? left.typedBirthDate() : null,
                left.message(),
                left.messageAt());
    }

    /** "+34 612 34 56 78". */
    public String numberShown() {
        return CallBackNumber.shown(callBackNumber);
    }

    /** Names nobody and no place: it may end up in a log line. */
    @Override
    public String toString() {
        return "PreparationView[agreed " + agreedVersion + "]";
    }
}
