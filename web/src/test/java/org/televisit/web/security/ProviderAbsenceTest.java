package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.televisit.application.health.PartReport;
import org.televisit.application.health.PartState;

class ProviderAbsenceTest {

    @ParameterizedTest
    @CsvSource({
        "DEGRADED,no-answer,true",
        "DEGRADED,status-503,true",
        "DEGRADED,status-404,false",
        "DEGRADED,status-403,false",
        "UP,'',false"
    })
    void only_silence_is_absence_and_a_no_is_an_answer(PartState state, String code, boolean away) {
        PartReport report = new PartReport("keycloak", state, code, Instant.EPOCH);

        assertThat(ProviderAbsence.away(Optional.of(report))).isEqualTo(away);
    }
}
