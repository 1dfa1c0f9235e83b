package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;

/** What a payment provider may say without signing in, and what nobody may. */
@ExtendWith(WithTelevisit.class)
class WebhookIT {

    private static final String STRIPE_SECRET = System.getenv("TELEVISIT_PAYMENT_STRIPE_SECRET");
    private static final String MPESA_SECRET = System.getenv("TELEVISIT_PAYMENT_MPESA_SECRET");
    private static final String ELSEWHERE_SECRET = System.getenv("TELEVISIT_PAYMENT_ELSEWHERE_SECRET");
    private static final String NOTHING = "{\"id\":\"evt_0\",\"type\":\"customer.created\"}";
    private static final String UNKNOWN = "{\"TransID\":\"%s\",\"TransAmount\":\"450\",\"BillRefNumber\":\"nobody\"}";

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> post(Clinic clinic, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(clinic.product().web() + "/webhooks/payment" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String signature(String body, long seconds) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(STRIPE_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signed);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static void isRefused(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"reason\":\"" + reason + "\"");
    }

    @Test
    void a_signed_message_is_received_without_a_sign_in_and_without_a_cookie(Clinic clinic) throws Exception {
        HttpResponse<String> answer = post(
                clinic, "/stripe", NOTHING, "Stripe-Signature", signature(NOTHING, now()), "Origin", "https://x.org");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_bad_and_an_old_signature_are_refused(Clinic clinic) throws Exception {
        isRefused(post(clinic, "/stripe", NOTHING), 400, "webhook-signature");
        isRefused(
                post(clinic, "/stripe", NOTHING + " ", "Stripe-Signature", signature(NOTHING, now())),
                400,
                "webhook-signature");
        isRefused(
                post(clinic, "/stripe", NOTHING, "Stripe-Signature", signature(NOTHING, now() - 400)),
                400,
                "webhook-too-old");
    }

    @Test
    void a_visit_nobody_knows_is_told_so_once(Clinic clinic) throws Exception {
        String path = "/mpesa/" + MPESA_SECRET;
        String body = UNKNOWN.formatted("T" + System.nanoTime());

        isRefused(post(clinic, path, body), 404, "payment-unknown");
        assertThat(post(clinic, path, body).statusCode()).isEqualTo(200);
    }

    @Test
    void without_the_secret_there_is_nothing(Clinic clinic) throws Exception {
        isRefused(post(clinic, "/mpesa/another-secret-of-letters", NOTHING), 404, "not-found");
        isRefused(post(clinic, "/mpesa", NOTHING), 404, "not-found");
        isRefused(post(clinic, "/nobody/" + MPESA_SECRET, NOTHING), 404, "not-found");
        isRefused(post(clinic, "/stripe/" + MPESA_SECRET, NOTHING), 404, "not-found");
    }

    @Test
    void a_right_secret_from_an_address_that_is_not_listed_is_refused(Clinic clinic) throws Exception {
        String path = "/elsewhere/" + ELSEWHERE_SECRET;
        String body = UNKNOWN.formatted("E" + System.nanoTime());

        isRefused(post(clinic, path, body), 403, "webhook-address");
        isRefused(post(clinic, path, body, "X-Forwarded-For", "192.0.2.7"), 403, "webhook-address");
        isRefused(post(clinic, "/elsewhere/not-its-secret-of-letters", body), 404, "not-found");
    }

    @Test
    void what_is_too_large_or_no_message_is_refused(Clinic clinic) throws Exception {
        isRefused(post(clinic, "/mpesa/" + MPESA_SECRET, " ".repeat(64 * 1024 + 1)), 413, "too-large");
        isRefused(post(clinic, "/mpesa/" + MPESA_SECRET, "[]"), 400, "not-understood");
    }
}
