package org.televisit.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.application.payment.AddressRange;
import org.televisit.domain.webhook.WebhookTopic;

/** Where we may send. */
class TargetRuleTest {

    private static final Optional<String> SECRET = Optional.of("a-secret-of-enough-letters");
    private static final Optional<String> TARGET = Optional.of("https://pay.example.org/hook");
    private static final List<AddressRange> NONE = List.of();
    private static final List<AddressRange> OURS = List.of(AddressRange.of("10.1.2.0/24"), AddressRange.of("fd00::/8"));

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::7f00:1",
                "::10.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:2::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:a00:1::",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1"
            })
    void nothingIsSentInside(String text) throws Exception {
        InetAddress inside = address(text);
        InetAddress outside = address("8.8.8.8");

        assertThat(TargetRule.refusal(new InetAddress[] {inside}, true, NONE)).contains(TargetRule.INSIDE);
        assertThat(TargetRule.refusal(new InetAddress[] {outside, inside}, true, NONE))
                .contains(TargetRule.INSIDE);
        assertThat(TargetRule.refusal(new InetAddress[] {outside}, true, NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "2a00:1450::1"})
    void whatIsPublicIsSentToByHttpsAlone(String text) throws Exception {
        InetAddress[] outside = {address(text)};

        assertThat(TargetRule.refusal(outside, true, NONE)).isEmpty();
        assertThat(TargetRule.refusal(outside, false, OURS)).contains("not https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "::ffff:10.1.2.3", "fd12::1"})
    void whatTheSettingsNameIsSentTo(String text) throws Exception {
        InetAddress[] ours = {address(text)};

        assertThat(TargetRule.refusal(ours, true, OURS)).isEmpty();
        assertThat(TargetRule.refusal(ours, false, OURS)).isEmpty();
        assertThat(TargetRule.refusal(new InetAddress[] {ours[0], address("10.1.3.1")}, true, OURS))
                .contains(TargetRule.INSIDE);
    }

    /** However an address of a private network is written into an IPv6 address, it is not reached by that. */
    @Property
    void noPrivateAddressIsReachedThroughIpv6(@ForAll @Size(3) byte[] rest, @ForAll boolean translated)
            throws UnknownHostException {
        byte[] hidden = new byte[16];
        if (translated) {
            hidden[1] = 0x64;
            hidden[2] = (byte) 0xff;
            hidden[3] = (byte) 0x9b;
        }
        hidden[12] = 10;
        System.arraycopy(rest, 0, hidden, 13, 3);

        assertThat(TargetRule.refusal(new InetAddress[] {InetAddress.getByAddress(hidden)}, true, NONE))
                .contains(TargetRule.INSIDE);
    }

    /** No address of the four private blocks, of any host in them. */
    @Property
    void noHostOfAPrivateBlockIsReached(@ForAll @Size(4) byte[] any) throws UnknownHostException {
        byte[][] blocks = {
            {10, any[1], any[2], any[3]},
            {(byte) 172, (byte) (16 | any[1] & 15), any[2], any[3]},
            {(byte) 192, (byte) 168, any[2], any[3]},
            {127, any[1], any[2], any[3]},
            {(byte) 169, (byte) 254, any[2], any[3]},
            {100, (byte) (64 | any[1] & 63), any[2], any[3]}
        };
        for (byte[] block : blocks) {
            assertThat(TargetRule.refusal(new InetAddress[] {InetAddress.getByAddress(block)}, true, NONE))
                    .contains(TargetRule.INSIDE);
        }
    }

    @Test
    void onlyHttpsIsSentToUnlessTheSettingsNameSomebodyInside() {
        assertThat(TargetRule.refusal(URI.create("https://pay.example.org/hook"), NONE))
                .isEmpty();
        assertThat(TargetRule.refusal(URI.create("http://pay.example.org/hook"), NONE))
                .isPresent();
        assertThat(TargetRule.refusal(URI.create("http://10.1.2.1/hook"), OURS)).isEmpty();
        assertThat(TargetRule.refusal(URI.create("file:///etc/passwd"), OURS)).isPresent();
        assertThat(TargetRule.refusal(URI.create("https://u:p@pay.example.org"), OURS))
                .isPresent();
    }

    private static WebhookSettings settings(Optional<String> url, Optional<String> topics, Optional<String> inside) {
        return new WebhookSettings(url, SECRET, topics, inside);
    }

    @Test
    void theOtherSystemIsToldNothingBySettingsThatMakeNoSense() {
        Optional<String> none = Optional.empty();

        assertThat(settings(TARGET, none, none).target()).isPresent();
        assertThat(settings(none, none, none).target()).isEmpty();
        assertThatThrownBy(() -> new WebhookSettings(TARGET, Optional.of("short"), none, none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(Optional.of("http://x.org"), none, none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(TARGET, none, Optional.of("true"))).hasMessageContaining("10.1.2.0/24");
        assertThatThrownBy(() -> settings(TARGET, Optional.of("visit.booked, visit.dreamt"), none))
                .hasMessageContaining("visit.dreamt");
    }

    @Test
    void itIsToldOfWhatTheSettingsSayAndOfEverythingWithoutThem() {
        Optional<String> none = Optional.empty();
        WebhookSettings two = settings(TARGET, Optional.of("visit.booked, refund.due"), none);

        assertThat(WebhookTopic.values()).allMatch(settings(TARGET, none, none)::tells);
        assertThat(WebhookTopic.values()).noneMatch(settings(none, none, none)::tells);
        assertThat(two.tells(WebhookTopic.VISIT_BOOKED)).isTrue();
        assertThat(two.tells(WebhookTopic.REFUND_DUE)).isTrue();
        assertThat(two.tells(WebhookTopic.VISIT_STARTED)).isFalse();
    }
}
