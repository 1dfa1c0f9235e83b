package org.televisit.domain.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.televisit.fixture.Clinic;

class PrescriptionTest {

    private static final byte[] LINES = {1, 2, 3};
    private static final byte[] REASON = {4};
    private static final Signer OTIENO = new Signer("otieno", "Dr. Otieno");

    private final Prescription prescription = Prescription.begun(Clinic.booked(), OTIENO);

    PrescriptionTest() {
        prescription.write(LINES, NOW);
    }

    @Test
    void aDraftHasNoCodeAndMayChange() {
        prescription.write(REASON, NOW.plusSeconds(1));

        assertThat(prescription.checkCode()).isNull();
        assertThat(prescription.sealed()).isEqualTo(REASON);
        assertThatThrownBy(() -> prescription.withdraw(REASON, NOW)).hasMessageContaining("illegal-transition");
    }

    @Test
    void signedItHasACodeAndNeverChanges() {
        prescription.sign(OTIENO, NOW);

        assertThat(prescription.checkCode()).matches("[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(prescription.intact()).isTrue();
        assertThatThrownBy(() -> prescription.write(REASON, NOW)).hasMessageContaining("prescription-signed");
        assertThatThrownBy(() -> prescription.sign(OTIENO, NOW)).hasMessageContaining("illegal-transition");
    }

    @Test
    void itIsOfWhoSignsItWhoeverBeganIt() {
        assertThat(prescription.authorName()).isEqualTo("Dr. Otieno");

        prescription.sign(new Signer("haddad", "Dr. Haddad"), NOW);

        assertThat(prescription.authorName()).isEqualTo("Dr. Haddad");
    }

    @Test
    void withdrawnItStaysAndSaysSince() {
        prescription.sign(OTIENO, NOW);
        prescription.withdraw(REASON, NOW.plusSeconds(60));

        assertThat(prescription.status()).isEqualTo(PrescriptionStatus.WITHDRAWN);
        assertThat(prescription.withdrawnAt()).isEqualTo(NOW.plusSeconds(60));
        assertThatThrownBy(() -> prescription.withdraw(REASON, NOW)).hasMessageContaining("illegal-transition");
    }

    @Test
    void aLineIsCleanedAndMayBeIncompleteUntilItIsSigned() {
        PrescriptionLine line = new PrescriptionLine(" Amoxicillin\n", "500 mg", "every 8 hours", 7, null);

        assertThat(line.medicine()).isEqualTo("Amoxicillin");
        assertThat(line.note()).isEmpty();
        line.requireComplete();
        assertThatThrownBy(() -> new PrescriptionLine("Amoxicillin", "", "daily", 7, "").requireComplete())
                .hasMessageContaining("prescription-incomplete");
        assertThatThrownBy(() -> new PrescriptionLine("Amoxicillin", "1", "daily", 0, "").requireComplete())
                .hasMessageContaining("prescription-incomplete");
        assertThatThrownBy(() -> new PrescriptionLine("a", "b", "c", 366, ""))
                .hasMessageContaining("prescription-days");
        assertThatThrownBy(() -> new PrescriptionLine("a".repeat(201), "b", "c", 1, ""))
                .hasMessageContaining("prescription-too-long");
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        String code = CheckCode.next();

        assertThat(CheckCode.read(CheckCode.shown(code).toLowerCase())).contains(code);
        assertThat(CheckCode.read(" " + code + " ")).contains(code);
        assertThat(CheckCode.read(code.replace('0', 'o').replace('1', 'l'))).contains(code);
        assertThat(CheckCode.read(null)).isEmpty();
        assertThat(CheckCode.read(code.substring(1))).isEmpty();
        assertThat(CheckCode.read(code.substring(1) + "U")).isEmpty();
    }

    @Test
    void noTwoCodesAreTheSame() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            codes.add(CheckCode.next());
        }
        assertThat(codes).hasSize(1_000);
    }
}
