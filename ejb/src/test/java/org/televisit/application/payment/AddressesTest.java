package org.televisit.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.application.appointment.PayAddress;

/** Who may send to us. */
class AddressesTest {

    private static final String SECRET = "a-secret-of-enough-letters";

    @ParameterizedTest
    @CsvSource({
        "196.201.214.0/24, 196.201.214.200, true",
        "196.201.214.0/24, 196.201.215.1, false",
        "196.201.214.200, 196.201.214.200, true",
        "196.201.214.200, 196.201.214.201, false",
        "10.0.0.0/9, 10.127.255.255, true",
        "10.0.0.0/9, 10.128.0.0, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "10.0.0.0/8, ::1, false",
        "10.0.0.0/8, example.org, false"
    })
    void aRangeHoldsWhatItHolds(String range, String address, boolean held) {
        assertThat(AddressRange.of(range).contains(address)).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "1.2.3.400", "", "::g"})
    void whatIsNoRangeIsRefused(String text) {
        assertThatThrownBy(() -> AddressRange.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProviderThatSignsNothingNeedsASecretAndAddresses() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "televisit.payment.unsigned", "mpesa",
                "televisit.payment.mpesa.secret", SECRET,
                "televisit.payment.mpesa.addresses", "196.201.214.0/24, 196.201.213.114",
                "televisit.payment.mpesa.currency", "KES"));
        PaymentProviders.Unsigned mpesa =
                new PaymentProviders(settings::get).unsigned("mpesa").orElseThrow();

        assertThat(mpesa.hasSecret(SECRET)).isTrue();
        assertThat(mpesa.hasSecret(SECRET + "x")).isFalse();
        assertThat(mpesa.sendsFrom("196.201.213.114")).isTrue();
        assertThat(mpesa.sendsFrom("127.0.0.1")).isFalse();
        assertThat(mpesa.sendsFrom(null)).isFalse();
        assertThat(new PaymentProviders(name -> null).unsigned("mpesa")).isEmpty();
        for (String needed : settings.keySet()) {
            Map<String, String> less = new HashMap<>(settings);
            less.remove(needed);
            if (!needed.endsWith("unsigned")) {
                assertThatThrownBy(() -> new PaymentProviders(less::get))
                        .as(needed)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void theAddressToPayAtMustNameTheVisit() {
        assertThatThrownBy(() -> new PayAddress(Optional.of("https://pay.example.org/"), "http://localhost"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PayAddress(Optional.of("javascript:alert({reference})"), "http://localhost"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
