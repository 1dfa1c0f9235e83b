package org.televisit.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Clinic;

class PersonTest {

    private static void assertRefused(String reason, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(BusinessException.class).hasMessageContaining(reason);
    }

    @Test
    void aPractitionerIsKnownByTitleAndName() {
        Practitioner doctor = Clinic.practitioner();
        assertThat(doctor.displayName()).isEqualTo("Dr. Amina Otieno");
        doctor.practises("", Specialty.CARDIOLOGY);

        assertThat(doctor.displayName()).isEqualTo("Amina Otieno");
        assertThat(Clinic.patient().displayName()).isEqualTo("Maria Silva");
    }

    @Test
    void languageAndZoneAreThoseWeKnowOrLeftToTheBrowser() {
        Patient patient = Clinic.patient();
        patient.prefers("es", "Africa/Nairobi");
        assertThat(patient.language()).isEqualTo("es");
        assertThat(patient.zone()).isEqualTo("Africa/Nairobi");
        assertRefused("language-unknown", () -> patient.prefers("xx", null));
        assertRefused("zone-unknown", () -> patient.prefers("en", "Mars/Olympus"));
        assertThat(patient.language()).isEqualTo("es");
        patient.prefers(null, null);
        assertThat(patient.zone()).isNull();
    }

    @Test
    void aBirthDateIsAPastDayOfOurTimes() {
        Patient patient = Patient.register("sub", "Li", "Wei", null);
        patient.bornOn(LocalDate.of(1990, 2, 28), NOW);

        assertThat(patient.birthDate()).isEqualTo(LocalDate.of(1990, 2, 28));
        assertThat(patient.verified()).isFalse();
        assertRefused("birth-date-invalid", () -> patient.bornOn(LocalDate.of(1899, 12, 31), NOW));
        assertRefused("birth-date-invalid", () -> patient.bornOn(LocalDate.of(2027, 3, 4), NOW));
    }

    @Test
    void peopleAreEqualByTheirPublicIdAlone() {
        Patient one = Clinic.patient();
        assertThat(one).isEqualTo(one).isNotEqualTo(Clinic.patient()).isNotEqualTo(null);
        assertThat(one.hashCode()).isEqualTo(one.publicId().hashCode());
    }

    @Test
    void anAccountIsShutOutByEitherOfTwoAndLetInByBoth() {
        Account account = Account.signedIn("sub", Set.of("patient", "doctor"), NOW);
        assertThat(account.roles()).containsExactly("doctor", "patient");
        assertThat(account.shutOut()).isFalse();

        account.block("admin", "shared the password", NOW);
        account.disabledAtProvider(NOW);
        account.unblock(NOW);
        assertThat(account.blocked()).isFalse();
        assertThat(account.shutOut()).isTrue();
        account.enabledAtProvider();
        assertThat(account.shutOut()).isFalse();
    }

    @Test
    void blockingNeedsAReason() {
        Account account = Account.signedIn("sub", Set.of(), NOW);

        assertThat(account.roles()).isEmpty();
        assertRefused("reason-missing", () -> account.block("admin", " ", NOW));
        assertRefused("reason-missing", () -> account.block("admin", null, NOW));
        assertThat(account.shutOut()).isFalse();
    }
}
