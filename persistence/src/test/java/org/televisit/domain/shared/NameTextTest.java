package org.televisit.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.domain.guest.GuestInvite;
import org.televisit.domain.guest.GuestKind;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PatientDetails;
import org.televisit.domain.person.Practitioner;

/** One rule for every way that a name comes in. */
class NameTextTest {

    private static final LocalDate BORN = LocalDate.of(1990, 2, 28);

    private static PatientDetails details(String given, String family, String email) {
        return new PatientDetails(given, family, BORN, email, null, null);
    }

    /** C0 and C1, DEL, marks, embeddings, overrides and isolates of direction, separators of lines, half a pair. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A,
                0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xD800
            })
    void noNameKeepsWhatTurnsTheTextAroundItOrBreaksItsLine(int codePoint) {
        String odd = "Ma" + Character.toString(codePoint) + "ria";

        assertThat(NameText.cleaned(odd)).isEqualTo("Maria");
        assertThat(Patient.writtenDown(details(odd, odd, null), "ada", NOW).fullName())
                .isEqualTo("Maria Maria");
        assertThat(Patient.register("sub", odd, odd, null).fullName()).isEqualTo("Maria Maria");
        Practitioner doctor = Practitioner.register("sub", odd, odd, null);
        assertThat(doctor.fullName()).isEqualTo("Maria Maria");
        doctor.renamed("Amina", odd, null);
        assertThat(doctor.fullName()).isEqualTo("Amina Maria");
        assertThat(GuestInvite.of(odd, GuestKind.INTERPRETER).name()).isEqualTo("Maria");
        assertThat(GuestInvite.ofAdmin(odd, "asked for help").name()).isEqualTo("Maria");
        assertThatThrownBy(() -> Patient.writtenDown(details("Maria", "", odd + "@example.org"), "ada", NOW))
                .hasMessageContaining("email-invalid");
    }

    /** Persian and Indic names need joiners; others accents, signs and pairs. */
    @ParameterizedTest
    @ValueSource(strings = {"علی‌رضا", "क्‍ष", "Zoë", "O’Brien-Ñandú", "𠮷田", "Nguyễn Thị"})
    void namesOfThisWorldStayAsTheyAre(String name) {
        assertThat(NameText.cleaned(" " + name + " ")).isEqualTo(name);
    }

    @Test
    void aNameOfNothingElseIsNone() {
        assertThatThrownBy(() -> Patient.writtenDown(details("\u202E", "\u0000", null), "ada", NOW))
                .hasMessageContaining("name-missing");
    }
}
