package org.televisit.application.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.domain.person.Patient;

/** What is not sealed is read as it is, and what no seal made says so. No key is asked for in either case. */
class ReasonSealTest {

    private final ReasonSeal words = new ReasonSeal(new Vault(null, null, null));

    private final Patient maria = Patient.register("maria", "Maria", "Fuentes", "maria@example.org");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"not-yours", "COMPLETED", "written before reasons were sealed", "sealedenvelope"})
    void what_was_never_sealed_is_read_as_it_is(String reason) {
        assertThat(words.open(maria, reason)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sealed:",
                "sealed:abcdefghijklmnopqrstuv",
                "sealed:abcdefghijklmnopqrstuvAAAA",
                "sealed:abcdefghijklmnopqrstuv not letters"
            })
    void what_no_seal_made_cannot_be_read(String reason) {
        assertThat(words.open(maria, reason)).isEqualTo(ReasonSeal.UNREADABLE);
    }

    @Test
    void nothing_is_opened_in_nobodys_name() {
        assertThat(words.open(null, "sealed:abcdefghijklmnopqrstuvAAAA")).isEqualTo(ReasonSeal.UNREADABLE);
    }
}
