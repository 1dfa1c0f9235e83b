package org.televisit.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnknownCallersTest {

    private static final String ADDRESS = "192.0.2.7";

    private long nanos = 1;
    private final UnknownCallers callers = new UnknownCallers(() -> nanos);

    private long lines(String door, String address, int refusals) {
        return IntStream.range(0, refusals)
                .filter(any -> callers.leaveALine(door, address))
                .count();
    }

    @Test
    void aFloodFromOneAddressLeavesOneLineAMinute() {
        assertThat(lines("logout", ADDRESS, 10_000)).isEqualTo(1);

        nanos += TimeUnit.SECONDS.toNanos(59);
        assertThat(lines("logout", ADDRESS, 10_000)).isZero();

        nanos += TimeUnit.SECONDS.toNanos(2);
        assertThat(lines("logout", ADDRESS, 10_000)).isEqualTo(1);
    }

    @Test
    void neitherAnotherAddressNorAnotherDoorIsSilencedByIt() {
        lines("logout", ADDRESS, 100);

        assertThat(callers.leaveALine("logout", "192.0.2.8")).isTrue();
        assertThat(callers.leaveALine("guest", ADDRESS)).isTrue();
    }

    @Test
    void whoHasANetworkOfIpv6IsOneCaller() {
        assertThat(callers.leaveALine("guest", "2001:db8:1:2::1")).isTrue();
        assertThat(callers.leaveALine("guest", "2001:db8:1:2:ffff::9")).isFalse();
        assertThat(callers.leaveALine("guest", "2001:db8:1:3::1")).isTrue();
    }

    @Test
    void whatIsRefusedInsideTheHouseIsAlwaysWritten() {
        assertThat(lines("guest", null, 5)).isEqualTo(5);
    }
}
