package org.televisit.web.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.televisit.application.signaling.CloseCode;

class SocketPeerTest {

    private final FakeWire wire = new FakeWire();
    private long nanos = 42;
    private final SocketPeer peer = new SocketPeer(wire, () -> nanos);

    @Test
    void messagesGoOutInOrderOneAtATime() {
        wire.stalled = true;
        IntStream.range(0, 4).forEach(i -> peer.send("m" + i));

        assertThat(wire.sent).containsExactly("m0");
        wire.finishOne();
        assertThat(wire.sent).containsExactly("m0", "m1");
        wire.stalled = false;
        wire.finishOne();
        assertThat(wire.sent).containsExactly("m0", "m1", "m2", "m3");
        peer.send("m4");
        assertThat(wire.sent).hasSize(5);
    }

    @Test
    void aFullQueueThatGoesOutAtOnceDoesNotGrowTheStack() {
        wire.stalled = true;
        IntStream.rangeClosed(0, 256).forEach(i -> peer.send("m" + i));
        wire.stalled = false;
        wire.finishOne();

        assertThat(wire.sent).hasSize(257);
        assertThat(wire.closes).isEmpty();
    }

    @Test
    void aPeerThatLets257WaitIsClosedAsSlow() {
        wire.stalled = true;
        IntStream.rangeClosed(0, 257).forEach(i -> peer.send("m" + i));

        assertThat(peer.closing()).isTrue();
        wire.finishOne();
        assertThat(wire.closes).containsExactly(CloseCode.SLOW);
        assertThat(wire.sent).as("what waited is given up").hasSize(1);
    }

    @Test
    void aPeerThatLetsMoreThanAMegabyteWaitIsClosedAsSlow() {
        wire.stalled = true;
        String large = "x".repeat(64 * 1024);
        IntStream.range(0, 17).forEach(i -> peer.send(large));
        assertThat(peer.closing()).isFalse();

        peer.send(large);

        assertThat(peer.closing()).isTrue();
    }

    @Test
    void aStalledConnectionIsDroppedWithinTenSeconds() {
        wire.stalled = true;
        peer.send("m");

        elapseAndLook(7);
        assertThat(wire.drops).isZero();
        elapseAndLook(1);
        assertThat(wire.drops).isEqualTo(1);
        assertThat(peer.closing()).isTrue();
    }

    @Test
    void aQueueThatOverflowsOnAStalledConnectionDoesNotProlongIt() {
        wire.stalled = true;
        peer.send("m");
        elapseAndLook(4);
        IntStream.range(0, 300).forEach(i -> peer.send("m" + i));

        elapseAndLook(4);

        assertThat(wire.drops).isEqualTo(1);
    }

    @Test
    void closingWaitsForWhatWasQueuedAndHappensOnce() {
        wire.stalled = true;
        peer.send("a");
        peer.send("b");
        peer.close(CloseCode.FINISHED);
        peer.close(CloseCode.LEFT);
        peer.send("c");
        assertThat(wire.closes).isEmpty();

        wire.stalled = false;
        wire.finishOne();

        assertThat(wire.sent).containsExactly("a", "b");
        assertThat(wire.closes).containsExactly(CloseCode.FINISHED);
    }

    @Test
    void whoDoesNotAnswerACloseIsDroppedAfterFiveSeconds() {
        peer.close(CloseCode.TOO_BIG);
        peer.ended();

        elapseAndLook(4);
        assertThat(wire.drops).isZero();
        elapseAndLook(1);
        assertThat(wire.drops).isEqualTo(1);
        peer.gone();
        elapseAndLook(10);
        assertThat(wire.drops).isEqualTo(1);
    }

    @Test
    void pingsGoEvery25SecondsAndTwoMissesAreDeath() {
        elapseAndLook(24);
        assertThat(wire.pings).isZero();
        elapseAndLook(1);
        assertThat(wire.pings).isEqualTo(1);
        elapseAndLook(25);
        assertThat(wire.pings).isEqualTo(2);
        assertThat(wire.closes).isEmpty();
        elapseAndLook(25);
        assertThat(wire.closes).containsExactly(CloseCode.DEAD);
        elapseAndLook(5);
        assertThat(wire.drops).isEqualTo(1);
    }

    @Test
    void whoAnswersLivesForEver() {
        for (int i = 0; i < 100; i++) {
            elapseAndLook(25);
            peer.ponged();
        }

        assertThat(wire.pings).isEqualTo(100);
        assertThat(wire.closes).isEmpty();
    }

    @Test
    void afterTheEndNothingIsSent() {
        peer.gone();

        peer.send("m");
        peer.close(CloseCode.LEFT);

        assertThat(wire.sent).isEmpty();
        assertThat(wire.closes).isEmpty();
        assertThat(wire.unfinished()).isZero();
    }

    private void elapseAndLook(int seconds) {
        nanos += TimeUnit.SECONDS.toNanos(seconds);
        peer.look();
    }
}
