package org.televisit.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"¿Cómo está?", "two\nlines\tand a tab", "日本 👩🏽‍⚕️", "<script>alert(1)</script>", "a & b \"c\""
            })
    void textIsKeptAsItIs(String text) {
        assertThat(ChatText.cleaned("  " + text + "\n")).isEqualTo(text);
    }

    @Test
    void controlCharactersAndHalfCharactersAreNot() {
        assertThat(ChatText.cleaned("a\u0000b\u0007c\r\nd\u001b[31m\u0085e\ud83d"))
                .isEqualTo("abc\nd[31me\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u0000\u0001"})
    void nothingIsNoMessage(String nothing) {
        assertThatThrownBy(() -> ChatText.cleaned(nothing)).hasMessageContaining("chat-empty");
    }

    @Test
    void fourThousandCharactersAreTheMost() {
        assertThat(ChatText.cleaned("a".repeat(4_000))).hasSize(4_000);
        assertThatThrownBy(() -> ChatText.cleaned("a".repeat(4_001))).hasMessageContaining("chat-too-long");
    }
}
