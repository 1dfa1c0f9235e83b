package org.televisit.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.application.appointment.PayAddress;

/** Who may send to us, and where we may send. */
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void nothingIsSentInside(String address) throws Exception {
        InetAddress inside = InetAddress.getByName(address);
        InetAddress outside = InetAddress.getByName("8.8.8.8");

        assertThat(TargetRule.refusal(new InetAddress[] {inside}, false)).isPresent();
        assertThat(TargetRule.refusal(new InetAddress[] {outside, inside}, false))
                .isPresent();
        assertThat(TargetRule.refusal(new InetAddress[] {inside}, true)).isEmpty();
        assertThat(TargetRule.refusal(new InetAddress[] {outside}, false)).isEmpty();
    }

    @Test
    void onlyHttpsIsSentToUnlessAllowed() {
        assertThat(TargetRule.refusal(URI.create("https://pay.example.org/hook"), false))
                .isEmpty();
        assertThat(TargetRule.refusal(URI.create("http://pay.example.org/hook"), false))
                .isPresent();
        assertThat(TargetRule.refusal(URI.create("http://10.0.0.1/hook"), true)).isEmpty();
        assertThat(TargetRule.refusal(URI.create("file:///etc/passwd"), true)).isPresent();
        assertThat(TargetRule.refusal(URI.create("https://u:p@pay.example.org"), false))
                .isPresent();
    }

    @Test
    void theOtherSystemIsToldNothingBySettingsThatAreTooWeak() {
        Optional<String> target = Optional.of("https://pay.example.org/hook");

        assertThat(new WebhookSettings(target, Optional.of(SECRET), false).target())
                .isPresent();
        assertThat(new WebhookSettings(Optional.empty(), Optional.empty(), false).target())
                .isEmpty();
        assertThatThrownBy(() -> new WebhookSettings(target, Optional.of("short"), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookSettings(Optional.of("http://x.org"), Optional.of(SECRET), false))
                .isInstanceOf(IllegalArgumentException.class);
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
