package org.televisit.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.application.payment.SignedBody.Verdict;

/**
 * Stripe's published scheme. Its libraries publish no fixed vector, they sign when they test; this one was made by the
 * steps of docs.stripe.com/webhooks with another tool:
 * {@code printf '%s' "1700000000.$BODY" | openssl dgst -sha256 -hmac whsec_a_secret_of_the_endpoint}.
 */
class SignedBodyTest {

    private static final String SECRET = "whsec_a_secret_of_the_endpoint";
    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_700_000_000);
    private static final String V1 = "31c83d032adcf9978813f477221b9e2d516e816968382b1d7327cc03f5799398";
    private static final byte[] BODY =
            ("{\"id\":\"evt_1\",\"type\":\"checkout.session.completed\",\"data\":{\"object\":"
                            + "{\"id\":\"cs_1\",\"client_reference_id\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"payment_status\":\"paid\","
                            + "\"payment_intent\":\"pi_1\",\"amount_total\":4500,\"currency\":\"eur\"}}}")
                    .getBytes(StandardCharsets.UTF_8);
    private static final String OTHER = "0".repeat(64);

    private static Verdict judged(String header) {
        return SignedBody.judge(SECRET, header, BODY, SIGNED_AT.plusSeconds(10));
    }

    @Test
    void theSignatureAnotherToolMadeIsGood() {
        assertThat(judged("t=1700000000,v1=" + V1)).isEqualTo(Verdict.GOOD);
        assertThat(SignedBody.header(SECRET, BODY, SIGNED_AT)).isEqualTo("t=1700000000,v1=" + V1);
    }

    @Test
    void oneGoodSignatureAmongSeveralIsEnoughAndOtherSchemesAreIgnored() {
        assertThat(judged("t=1700000000,v1=" + OTHER + ",v1=" + V1)).isEqualTo(Verdict.GOOD);
        assertThat(judged("t=1700000000, v0=" + OTHER + ", v1=" + V1)).isEqualTo(Verdict.GOOD);
        assertThat(judged("t=1700000000,v0=" + V1)).isEqualTo(Verdict.BAD);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "v1=" + V1,
                "t=1700000000",
                "t=,v1=" + V1,
                "t=99999999999,v1=" + V1,
                "t=-1700000000,v1=" + V1,
                "t=1700000001,v1=" + V1,
                "t=1700000000,v1=31c83d",
                "nonsense"
            })
    void whatIsNotSignedAsItShouldIsBad(String header) {
        assertThat(judged(header)).isEqualTo(Verdict.BAD);
    }

    @Test
    void aByteMoreOrAnotherSecretIsBad() {
        byte[] more = (new String(BODY, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);
        String header = "t=1700000000,v1=" + V1;

        assertThat(SignedBody.judge(SECRET, header, more, SIGNED_AT)).isEqualTo(Verdict.BAD);
        assertThat(SignedBody.judge(SECRET + "x", header, BODY, SIGNED_AT)).isEqualTo(Verdict.BAD);
    }

    @Test
    void itIsGoodForFiveMinutesEitherWay() {
        String header = "t=1700000000,v1=" + V1;

        assertThat(SignedBody.judge(SECRET, header, BODY, SIGNED_AT.plusSeconds(300)))
                .isEqualTo(Verdict.GOOD);
        assertThat(SignedBody.judge(SECRET, header, BODY, SIGNED_AT.plusSeconds(301)))
                .isEqualTo(Verdict.TOO_OLD);
        assertThat(SignedBody.judge(SECRET, header, BODY, SIGNED_AT.minusSeconds(301)))
                .isEqualTo(Verdict.TOO_OLD);
    }
}
