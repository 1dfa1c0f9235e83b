package org.televisit.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @Property
    void everyMessageHasOneThatAllOfItsVisitShare(
            @ForAll @LongRange(min = 1) long visit, @ForAll @LongRange(min = 1) long person) {
        assertThat(Buckets.of(visit, person)).isBetween(0, Buckets.ALL - 1).isEqualTo(Buckets.of(visit, null));
        assertThat(Buckets.of(null, person)).isBetween(0, Buckets.ALL - 1);
    }

    @Test
    void neighboursShareOneAndAllAreUsedAlike() {
        assertThat(Buckets.of(64L, 1L)).isEqualTo(Buckets.of(95L, 2L)).isNotEqualTo(Buckets.of(96L, 1L));
        assertThat(LongStream.range(0, Buckets.ALL * 32)
                        .mapToObj(visit -> Buckets.of(visit, null))
                        .distinct())
                .hasSize(Buckets.ALL);
        assertThatThrownBy(() -> Buckets.of(null, null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void aTurnEndsWithABatchThatIsNotFullOrWithTheFortieth() {
        Turn turn = new Turn(NOW, 0);
        assertThat(turn.after(false, NOW.plusSeconds(1))).isEqualTo(new Turn(NOW.plusSeconds(1), 0));
        for (int batch = 1; batch < 40; batch++) {
            turn = turn.after(true, NOW.plusSeconds(batch));
            assertThat(turn).isEqualTo(new Turn(NOW, batch));
        }
        assertThat(turn.after(true, NOW.plusSeconds(40))).isEqualTo(new Turn(NOW.plusSeconds(40), 0));
    }
}
