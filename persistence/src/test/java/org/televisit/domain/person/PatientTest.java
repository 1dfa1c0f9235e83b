package org.televisit.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Clinic;

class PatientTest {

    private static final LocalDate BORN = LocalDate.of(1948, 3, 9);

    private static PatientDetails rosa() {
        return new PatientDetails(" Rosa ", "Pérez", BORN, " rosa@example.org ", "+34 600 123 456", "H-1948/7");
    }

    private static void assertRefused(String reason, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).reason())
                .isEqualTo(reason);
    }

    @Test
    void staffWriteAPatientDownWhoIsNotVerifiedYet() {
        Patient patient = Patient.writtenDown(rosa(), "ada", NOW);

        assertThat(patient.fullName()).isEqualTo("Rosa Pérez");
        assertThat(patient.email()).isEqualTo("rosa@example.org");
        assertThat(patient.phone()).isEqualTo("+34 600 123 456");
        assertThat(patient.recordNumber()).isEqualTo("H-1948/7");
        assertThat(patient.createdBy()).isEqualTo("ada");
        assertThat(patient.subject()).isNull();
        assertThat(patient.verified()).isFalse();
    }

    @Test
    void whoeverChecksFirstIsRemembered() {
        Patient patient = Patient.writtenDown(rosa(), "ada", NOW);
        patient.verify("ada", NOW);
        patient.verify("otieno", NOW.plusSeconds(60));

        assertThat(patient.verified()).isTrue();
        assertThat(patient.verifiedBy()).isEqualTo("ada");
        assertThat(patient.verifiedAt()).isEqualTo(NOW);
    }

    @Test
    void nobodyIsVerifiedWithoutABirthDate() {
        Patient patient = Patient.register("sub", "Li", "Wei", null);

        assertRefused("birth-date-missing", () -> patient.verify("ada", NOW));
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31", "2027-03-03", "2127-01-01"})
    void aBirthDateIsOfOurTimesWhoeverTellsIt(LocalDate date) {
        PatientDetails told = new PatientDetails("Li", "Wei", date, null, null, null);
        Patient registered = Patient.register("sub", "Li", "Wei", null);
        Patient kept = Patient.writtenDown(rosa(), "ada", NOW);

        assertRefused("birth-date-invalid", () -> Patient.writtenDown(told, "ada", NOW));
        assertRefused("birth-date-invalid", () -> kept.correct(told, NOW));
        assertRefused("birth-date-invalid", () -> registered.bornOn(date, NOW));
    }

    @Test
    void whoeverWasBornTodayWhereItIsAlreadyTomorrowIsWelcome() {
        Instant evening = Instant.parse("2027-03-02T11:00:00Z");
        Patient patient = Patient.register("sub", "Li", "Wei", null);
        patient.bornOn(LocalDate.of(2027, 3, 3), evening);

        assertThat(patient.birthDate()).isEqualTo(LocalDate.of(2027, 3, 3));
        assertRefused("birth-date-invalid", () -> patient.bornOn(LocalDate.of(2027, 3, 4), evening));
    }

    @Test
    void whatMakesNoSenseIsNotWrittenDown() {
        assertRefused("name-missing", () -> written(" ", null, BORN, null, null, null));
        assertRefused("name-too-long", () -> written("x".repeat(121), "", BORN, null, null, null));
        assertRefused("birth-date-invalid", () -> written("Rosa", "", null, null, null, null));
        assertRefused("email-invalid", () -> written("Rosa", "", BORN, "rosa at home", null, null));
        assertRefused("email-invalid", () -> written("Rosa", "", BORN, "a@b.org,c@d.org", null, null));
        assertRefused("phone-invalid", () -> written("Rosa", "", BORN, null, "call me", null));
        assertRefused("record-number-invalid", () -> written("Rosa", "", BORN, null, null, "7; drop"));
    }

    private static void written(
            String given, String family, LocalDate born, String email, String phone, String recordNumber) {
        Patient.writtenDown(new PatientDetails(given, family, born, email, phone, recordNumber), "ada", NOW);
    }

    @Test
    void whatStaffKeepNoSignInChanges() {
        Patient patient = Patient.writtenDown(rosa(), "ada", NOW);
        patient.linkTo("sub");
        patient.renamed("Rosie", "P.", "new@example.org");
        patient.bornOn(LocalDate.of(1990, 1, 1), NOW);

        assertThat(patient.fullName()).isEqualTo("Rosa Pérez");
        assertThat(patient.birthDate()).isEqualTo(BORN);
        assertThat(patient.email()).isEqualTo("new@example.org");
    }

    @Test
    void aRecordHasOneOwner() {
        Patient patient = Patient.writtenDown(rosa(), "ada", NOW);
        patient.linkTo("sub");

        assertRefused("already-linked", () -> patient.linkTo("other"));
        assertThat(patient.subject()).isEqualTo("sub");
    }

    @Test
    void aChosenZoneGoesBeforeOneThatWasSeen() {
        Patient patient = Clinic.patient();
        assertThat(patient.knownZone()).isNull();
        patient.seenIn(ZoneId.of("Africa/Nairobi"));
        assertThat(patient.knownZone()).isEqualTo("Africa/Nairobi");
        patient.prefers("en", "Europe/Madrid");

        assertThat(patient.knownZone()).isEqualTo("Europe/Madrid");
    }

    @Test
    void anInvitationIsGoodOnceAndForTwoWeeks() {
        Patient patient = Patient.writtenDown(rosa(), "ada", NOW);
        Invitation invitation = Invitation.toRecord(patient, "hash", "ada", NOW);
        Instant last = NOW.plus(Invitation.LIFE).minusSeconds(1);
        invitation.requireOpen(last);
        assertRefused("invitation-expired", () -> invitation.requireOpen(last.plusSeconds(1)));

        invitation.accept("sub", last);

        assertThat(invitation.usedBy()).isEqualTo("sub");
        assertRefused("invitation-used", () -> invitation.accept("sub", last));
        Invitation older = Invitation.toRecord(patient, "older", "ada", NOW);
        older.replaced(NOW);
        assertRefused("invitation-replaced", () -> older.accept("sub", NOW));
    }

    @Test
    void aProxyActsUntilTheDateOrUntilSomebodyEndsIt() {
        Patient child = Clinic.patient();
        Instant until = NOW.plusSeconds(3600);
        Proxy proxy = Proxy.grant(child, "ana", "Ana Silva", ProxyRelation.PARENT, until, "ada", NOW);
        assertThat(proxy.stands(until.minusSeconds(1))).isTrue();
        assertThat(proxy.stands(until)).isFalse();

        proxy.end("ada", NOW.plusSeconds(60));
        proxy.end("ana", NOW.plusSeconds(90));

        assertThat(proxy.stands(NOW.plusSeconds(61))).isFalse();
        assertThat(proxy.endedBy()).isEqualTo("ada");
    }

    @Test
    void nobodyActsForThemselvesOrForATimeThatIsOver() {
        Patient child = Clinic.patient();

        assertRefused(
                "proxy-self",
                () -> Proxy.grant(child, child.subject(), "Maria", ProxyRelation.CARER, null, "ada", NOW));
        assertRefused("proxy-until-past", () -> Proxy.grant(child, "ana", "Ana", ProxyRelation.CARER, NOW, "ada", NOW));
    }
}
