package org.televisit.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.domain.shared.BusinessException;

class CallBackNumberTest {

    @Test
    void isReadAsPeopleWriteItAndKeptInE164() {
        assertThat(CallBackNumber.of("612 34 56 78", "ES")).isEqualTo("+34612345678");
        assertThat(CallBackNumber.of("+254 712 345678", "ES")).isEqualTo("+254712345678");
        assertThat(CallBackNumber.of("(020) 7946-0958", "GB")).isEqualTo("+442079460958");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "call me", "12", "+34 1", "000000000", "+999 123 456 789"})
    void isRefusedWhenNoSuchNumberCanExist(String typed) {
        assertThatThrownBy(() -> CallBackNumber.of(typed, "ES"))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("number-invalid"));
    }

    @Test
    void isShownAsPeopleReadIt() {
        assertThat(CallBackNumber.shown("+34612345678")).isEqualTo("+34 612 34 56 78");
    }
}
