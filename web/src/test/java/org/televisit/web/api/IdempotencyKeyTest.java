package org.televisit.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.domain.shared.BusinessException;

class IdempotencyKeyTest {

    private static final String UUID = "8e03978e-40d5-43dd-bc93-6894a57f9324";

    @Test
    void quotationMarksAreNoPartOfIt() {
        assertThat(IdempotencyKey.of(List.of(UUID))).isEqualTo(UUID);
        assertThat(IdempotencyKey.of(List.of(" \"" + UUID + "\" "))).isEqualTo(UUID);
    }

    @Test
    void withoutTheHeaderThereIsNone() {
        assertThat(IdempotencyKey.of(null)).isNull();
        assertThat(IdempotencyKey.of(List.of())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "with a space in it 123", "\"half-quoted-0123456", "ünïcode-0123456789", "\"\""})
    void whatIsEasyToGuessOrNoTextIsRefused(String text) {
        assertThatThrownBy(() -> IdempotencyKey.of(List.of(text))).isInstanceOf(BusinessException.class);
    }

    @Test
    void oneThatIsTooLongOrTwoAreRefused() {
        assertThatThrownBy(() -> IdempotencyKey.of(List.of("k".repeat(129)))).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> IdempotencyKey.of(List.of(UUID, UUID))).isInstanceOf(BusinessException.class);
    }
}
