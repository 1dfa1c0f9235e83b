package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.MADRID;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Clinic;

class PreparationTest {

    private static final LocalDate RIGHT = LocalDate.of(1980, 5, 17);
    private static final LocalDate WRONG = LocalDate.of(1980, 5, 18);

    private final Appointment visit = Clinic.booked();
    private final Preparation left = left(visit);

    private static Preparation left(Appointment visit) {
        return Preparation.leave(visit, "  Calle Mayor 1, Madrid ", "+34612345678", "2026-11", "maria", NOW);
    }

    @Test
    void keepsPlaceNumberAndWhichTextWasAgreedToWhenByWhom() {
        assertThat(left.place()).isEqualTo("Calle Mayor 1, Madrid");
        assertThat(left.callBackNumber()).isEqualTo("+34612345678");
        assertThat(left.agreedVersion()).isEqualTo("2026-11");
        assertThat(left.agreedAt()).isEqualTo(NOW);
        assertThat(left.agreedBy()).isEqualTo("maria");
    }

    @Test
    void placeAndNumberCanBePutRightWhileTheAgreementStays() {
        left.changeTo("At my sister’s, Toledo", "+34925000000", "ana", NOW.plusSeconds(60));

        assertThat(left.place()).startsWith("At my sister");
        assertThat(left.leftAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(left.agreedBy()).isEqualTo("maria");
        assertThat(left.agreedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "x"})
    void aPlaceIsNeededThatSomebodyCouldGoTo(String place) {
        assertRefused("place-missing", () -> left.changeTo(place, "+34612345678", "maria", NOW));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "612345678", "+0612345678", "+34 612", "+12345678901234567"})
    void aNumberIsKeptInE164(String number) {
        assertRefused("number-invalid", () -> left.changeTo("Madrid", number, "maria", NOW));
    }

    @Test
    void theTypedBirthDateIsCompared() {
        assertThat(left.birthDateCheck()).isEqualTo(BirthDateCheck.NOT_TYPED);

        left.typeBirthDate(WRONG, NOW);
        assertThat(left.birthDateCheck()).isEqualTo(BirthDateCheck.DIFFERS);
        assertThat(left.typedBirthDate()).isEqualTo(WRONG);

        left.typeBirthDate(RIGHT, NOW);
        assertThat(left.birthDateCheck()).isEqualTo(BirthDateCheck.MATCHES);
    }

    @Test
    void theAnswerIsTheSameWhetherItWasRightOrWrong() {
        assertThat(left.typeBirthDate(WRONG, NOW)).isEqualTo(left(visit).typeBirthDate(RIGHT, NOW));
    }

    @Test
    void afterThreeTriesTheDoctorAsks() {
        assertThat(left.typeBirthDate(WRONG, NOW)).isEqualTo(2);
        assertThat(left.typeBirthDate(WRONG, NOW)).isEqualTo(1);
        assertThat(left.typeBirthDate(WRONG, NOW)).isZero();

        assertRefused("tries-spent", () -> left.typeBirthDate(RIGHT, NOW));
        assertThat(left.birthDateCheck()).isEqualTo(BirthDateCheck.DIFFERS);
    }

    @Test
    void anotherTimeIsAnotherEntering() {
        left.typeBirthDate(WRONG, NOW);
        left.typeBirthDate(WRONG, NOW);
        visit.reschedule(START.plusSeconds(3600), MADRID, NOW);

        assertThat(left.birthDateCheck()).isEqualTo(BirthDateCheck.NOT_TYPED);
        assertThat(left.typedBirthDate()).isNull();
        assertThat(left.typeBirthDate(RIGHT, NOW)).isEqualTo(2);
    }

    @Test
    void aRecordWithoutABirthDateHasNothingToCompare() {
        Patient unknown = Patient.register("sub", "Ann", "Other", null);
        Preparation theirs = left(Clinic.booked(unknown, Clinic.practitioner(), START));

        theirs.typeBirthDate(RIGHT, NOW);

        assertThat(theirs.birthDateCheck()).isEqualTo(BirthDateCheck.UNKNOWN);
        assertThat(BirthDateCheck.UNKNOWN.matches()).isFalse();
    }

    @Test
    void theDoctorsLineReplacesTheOneBefore() {
        left.tell("I’ll be with you soon", NOW);
        left.tell("Five minutes more", NOW.plusSeconds(60));

        assertThat(left.message()).isEqualTo("Five minutes more");
        assertThat(left.messageAt()).isEqualTo(NOW.plusSeconds(60));
        assertRefused("message-missing", () -> left.tell(" ", NOW));
        assertRefused("message-missing", () -> left.tell("x".repeat(301), NOW));
    }

    private static void assertRefused(String reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
