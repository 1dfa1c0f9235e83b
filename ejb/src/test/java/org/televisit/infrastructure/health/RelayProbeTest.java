package org.televisit.infrastructure.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.health.PartReport;
import org.televisit.application.health.Probe.Finding;

class RelayProbeTest {

    private static final Finding DEAD = Finding.degraded("no-answer");

    @Test
    void oneWayThatIsShutIsToldApartFromNoRelayAtAll() {
        assertThat(RelayProbe.together(List.of(Finding.up(), Finding.up()))).isEqualTo(Finding.up());
        assertThat(RelayProbe.together(List.of(Finding.up(), DEAD))).isEqualTo(Finding.degraded("some-no-answer"));
        assertThat(RelayProbe.together(List.of(Finding.degraded("refused-401"), DEAD)))
                .isEqualTo(Finding.degraded("refused-401"));
    }

    @Test
    void onlyWhatNobodyHasAnythingOfIsGone() {
        assertThat(report(Finding.up()).gone()).isFalse();
        assertThat(report(Finding.off()).gone()).isFalse();
        assertThat(report(Finding.degraded("some-no-answer")).gone()).isFalse();
        assertThat(report(DEAD).gone()).isTrue();
        assertThat(report(Finding.down("no-connection")).gone()).isTrue();
    }

    private static PartReport report(Finding found) {
        return new PartReport("turn", found.state(), found.code(), Instant.EPOCH);
    }
}
