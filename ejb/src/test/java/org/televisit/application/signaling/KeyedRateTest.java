package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeyedRateTest {

    private long nanos = 1;

    @Test
    void aBurstPassesThenTheRateHolds() {
        KeyedRate rate = new KeyedRate(50, 1_000, () -> nanos);

        assertThat(passing(rate, "maria", 2_000)).isEqualTo(1_000);
        assertThat(rate.secondsToWait("maria")).isEqualTo(1);

        nanos += TimeUnit.SECONDS.toNanos(1);

        assertThat(passing(rate, "maria", 2_000)).isEqualTo(50);
    }

    @Test
    void theLeastRecentlySeenIsForgottenFirst() {
        KeyedRate rate = new KeyedRate(1, 1, () -> nanos);
        passing(rate, "maria", 2);
        for (int other = 0; other < 10_000; other++) {
            rate.secondsToWait("other " + other);
        }

        assertThat(rate.secondsToWait("maria")).as("a fresh bucket").isZero();
    }

    /** Whatever the pauses between them: never more than the burst and what came back since. */
    @Property
    void noMoreThanBurstAndRateEverPass(
            @ForAll @IntRange(min = 1, max = 50) int perSecond,
            @ForAll @IntRange(min = 1, max = 200) int burst,
            @ForAll @Size(max = 300) List<@IntRange(max = 2_000) Integer> pausesInMillis) {
        long[] now = {1};
        KeyedRate rate = new KeyedRate(perSecond, burst, () -> now[0]);
        int passed = 0;
        for (int pause : pausesInMillis) {
            now[0] += TimeUnit.MILLISECONDS.toNanos(pause);
            passed += rate.secondsToWait("maria") == 0 ? 1 : 0;
        }
        double allowed = burst + (now[0] - 1) / 1e9 * perSecond;
        assertThat((double) passed).isLessThanOrEqualTo(allowed + 1e-6);
    }

    /** Who waits as long as they were told is let in. */
    @Property
    void theToldWaitIsEnough(
            @ForAll @IntRange(min = 1, max = 50) int perSecond, @ForAll @IntRange(min = 1, max = 200) int burst) {
        long[] now = {1};
        KeyedRate rate = new KeyedRate(perSecond, burst, () -> now[0]);
        passing(rate, "maria", burst);
        int wait = rate.secondsToWait("maria");

        assertThat(wait).isPositive();
        now[0] += TimeUnit.SECONDS.toNanos(wait);
        assertThat(rate.secondsToWait("maria")).isZero();
    }

    /** However much others ask. */
    @Property
    void nobodyHarmsAnother(@ForAll @IntRange(min = 1, max = 500) int asked) {
        KeyedRate rate = new KeyedRate(1, 1, () -> nanos);
        passing(rate, "otieno", asked);

        assertThat(rate.secondsToWait("maria")).isZero();
    }

    private static int passing(KeyedRate rate, String who, int tries) {
        int passed = 0;
        for (int i = 0; i < tries; i++) {
            passed += rate.secondsToWait(who) == 0 ? 1 : 0;
        }
        return passed;
    }
}
