package org.televisit.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AddressRateTest {

    private long nanos = 1;
    private final AddressRate rate = new AddressRate(10, 50, () -> nanos);

    @Test
    void aBurstPassesThenTheRateHolds() {
        assertThat(passing("192.0.2.7", 200)).isEqualTo(50);
        assertThat(rate.secondsToWait("192.0.2.7")).isEqualTo(1);

        nanos += TimeUnit.SECONDS.toNanos(1);

        assertThat(passing("192.0.2.7", 200)).isEqualTo(10);
    }

    @Test
    void oneAddressDoesNotHarmAnother() {
        passing("192.0.2.7", 200);

        assertThat(rate.secondsToWait("192.0.2.8")).isZero();
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        passing("2001:db8:0:1::1", 200);

        assertThat(rate.secondsToWait("2001:db8:0:1:ffff::2")).isEqualTo(1);
        assertThat(rate.secondsToWait("2001:db8:0:2::1")).isZero();
    }

    @Test
    void manyAddressesAreForgottenOldestFirst() {
        passing("192.0.2.7", 200);
        for (int i = 0; i < 10_000; i++) {
            rate.secondsToWait("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256);
        }

        assertThat(rate.secondsToWait("192.0.2.7")).as("a fresh bucket").isZero();
    }

    private int passing(String address, int tries) {
        int passed = 0;
        for (int i = 0; i < tries; i++) {
            passed += rate.secondsToWait(address) == 0 ? 1 : 0;
        }
        return passed;
    }
}
