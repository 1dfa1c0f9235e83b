package org.televisit.web.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.signaling.CloseCode;

class TextGuardTest {

    private final FakeWire wire = new FakeWire();
    private final List<String> messages = new ArrayList<>();
    private final TextGuard guard = new TextGuard(new SocketPeer(wire, () -> 0), messages::add);

    @Test
    void partsBecomeOneMessage() {
        guard.part("{\"type\"", false);
        guard.part(":\"pi", false);
        guard.part("ng\"}", true);
        guard.part("next", true);

        assertThat(messages).containsExactly("{\"type\":\"ping\"}", "next");
    }

    @Test
    void sixtyFourKilobytesPassAndOneByteMoreDoesNot() {
        String most = "x".repeat(TextGuard.MOST_BYTES);
        guard.part(most, true);
        assertThat(messages).containsExactly(most);

        guard.part(most, false);
        guard.part("x", true);

        assertThat(messages).hasSize(1);
        assertThat(wire.closes).containsExactly(CloseCode.TOO_BIG);
    }

    @Test
    void bytesCountAndNotCharacters() {
        guard.part("€".repeat(TextGuard.MOST_BYTES / 3), true);
        assertThat(messages).hasSize(1);

        guard.part("€".repeat(TextGuard.MOST_BYTES / 3 + 1), true);

        assertThat(messages).hasSize(1);
        assertThat(wire.closes).containsExactly(CloseCode.TOO_BIG);
    }

    @Test
    void anEndlessMessageIsCutOffAndTheRestIsNotKept() {
        for (int i = 0; i < 1_000; i++) {
            guard.part("x".repeat(16 * 1024), false);
        }
        guard.part("x", true);

        assertThat(messages).isEmpty();
        assertThat(wire.closes).containsExactly(CloseCode.TOO_BIG);
    }

    @Test
    void aMessageInCrumbsIsCutOffToo() {
        for (int i = 0; i <= TextGuard.MOST_PARTS; i++) {
            guard.part("x", false);
        }

        assertThat(wire.closes).containsExactly(CloseCode.TOO_BIG);
    }
}
