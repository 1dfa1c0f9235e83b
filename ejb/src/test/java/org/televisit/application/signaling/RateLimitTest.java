package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.application.signaling.CallFixture.CANDIDATE;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void aBurstOfAHundredPassesAndTheNextIsLostAndTold() {
        CallFixture call = CallFixture.admitted();

        mariaSays(call, 105);

        assertThat(call.otieno.heard).hasSize(100);
        assertThat(call.maria.heard).containsExactly("{\"type\":\"error\",\"code\":\"too-fast\"}");
        assertThat(call.maria.closes).isEmpty();
    }

    @Test
    void thirtyASecondPassForEver() {
        CallFixture call = CallFixture.admitted();

        for (int second = 0; second < 100; second++) {
            mariaSays(call, 30);
            call.house.elapse(Duration.ofSeconds(1));
        }

        assertThat(call.otieno.heard).hasSize(3_000);
        assertThat(call.maria.heard).isEmpty();
    }

    @Test
    void whoDoesNotStopIsClosed() {
        CallFixture call = CallFixture.admitted();

        mariaSays(call, 200);

        assertThat(call.maria.closes).containsExactly(CloseCode.POLICY);
        assertThat(call.maria.heard).hasSize(1);
    }

    @Test
    void afterAQuietTimeAnOverrunIsToldAgain() {
        CallFixture call = CallFixture.admitted();
        mariaSays(call, 150);
        call.house.elapse(Duration.ofSeconds(10));

        mariaSays(call, 150);

        assertThat(call.maria.heard).hasSize(2);
        assertThat(call.maria.closes).isEmpty();
    }

    @Test
    void rubbishCountsLikeAnythingElse() {
        CallFixture call = CallFixture.admitted();

        for (int i = 0; i < 1_000; i++) {
            call.mariaSays("{");
        }

        assertThat(call.maria.heard).hasSize(101);
        assertThat(call.maria.closes).containsExactly(CloseCode.POLICY);
    }

    @Test
    void aBucketSaysWhenItWillHaveOneAgain() {
        long[] nanos = {0};
        TokenBucket bucket = new TokenBucket(0.5, 1, () -> nanos[0]);

        assertThat(bucket.secondsUntilNext()).isZero();
        assertThat(bucket.take()).isTrue();
        assertThat(bucket.take()).isFalse();
        assertThat(bucket.secondsUntilNext()).isEqualTo(2);
        nanos[0] = 2_000_000_000L;
        assertThat(bucket.take()).isTrue();
    }

    private static void mariaSays(CallFixture call, int times) {
        for (int i = 0; i < times; i++) {
            call.mariaSays(CANDIDATE);
        }
    }
}
