package org.televisit.application.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ApplicationClockTest {

    private static final Instant REAL = Instant.parse("2026-11-20T14:00:00.123456Z");
    private static final Instant PAST = Instant.parse("2026-11-06T09:00:00Z");

    private final ApplicationClock clock = new ApplicationClock(Clock.fixed(REAL.plusNanos(789), ZoneOffset.UTC));

    @Test
    void time_is_kept_as_finely_as_the_databases_keep_it() {
        assertThat(clock.now()).isEqualTo(REAL);
    }

    @Test
    void a_shift_holds_for_the_work_and_on_this_thread_alone() {
        Instant elsewhere = clock.at(PAST, () -> {
            assertThat(clock.now()).isEqualTo(PAST);
            assertThat(clock.at(PAST.minusSeconds(1), clock::now)).isEqualTo(PAST.minusSeconds(1));
            assertThat(clock.now()).isEqualTo(PAST);
            return CompletableFuture.supplyAsync(clock::now).join();
        });

        assertThat(elsewhere).isEqualTo(REAL);
        assertThat(clock.now()).isEqualTo(REAL);
    }

    @Test
    void a_shift_ends_with_work_that_fails() {
        assertThatThrownBy(() -> clock.at(PAST, (Runnable) () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(clock.now()).isEqualTo(REAL);
    }
}
