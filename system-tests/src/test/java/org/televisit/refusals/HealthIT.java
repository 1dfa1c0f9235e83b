package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.televisit.application.call.RelayAccess;
import org.televisit.application.call.RelayAccess.Way;
import org.televisit.application.health.Probe.Finding;
import org.televisit.browser.WithTelevisit;
import org.televisit.infrastructure.health.RelayProbe;
import org.televisit.network.Coturn;
import org.televisit.network.TurnClient;
import org.televisit.product.Clinic;

/** What a balancer is told without a sign-in, and whether the look at a relay tells a good one from a bad one. */
@ExtendWith(WithTelevisit.class)
class HealthIT {

    @Test
    void a_node_tells_whoever_asks_that_it_lives_and_that_all_it_uses_answers(Clinic clinic) throws Exception {
        HttpResponse<String> live = get(clinic, "/health/live");
        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.body()).isEqualTo("{\"status\":\"UP\"}");

        HttpResponse<String> ready = get(clinic, "/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        JsonObject parts =
                JsonParser.parseString(ready.body()).getAsJsonObject().getAsJsonObject("parts");
        assertThat(parts.keySet()).containsExactly("database", "demo", "keycloak", "mail", "sockets", "turn");
        assertThat(parts.get("database").getAsString()).isEqualTo("UP");
        assertThat(parts.get("keycloak").getAsString()).isEqualTo("UP");
        assertThat(parts.get("demo").getAsString()).isEqualTo("OFF");
        assertThat(parts.get("turn").getAsString()).isEqualTo("UP");
        assertThat(parts.get("sockets").getAsString()).isEqualTo("UP");
        assertThat(ready.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(ready.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(ready.body()).doesNotContain("localhost", "127.0.0.1", "jdbc", "realm");
    }

    @Test
    void nothing_else_lies_there(Clinic clinic) throws Exception {
        assertThat(get(clinic, "/health/").statusCode()).isEqualTo(404);
        assertThat(get(clinic, "/health/secrets").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(names = {"UDP", "TCP"})
    void a_relay_that_gives_a_place_is_well_and_one_with_another_secret_is_not(Way way) throws Exception {
        RelayAccess gone;
        try (Coturn relay = Coturn.of("turnserver-demo.conf")) {
            assertThat(RelayProbe.look(access(way, relay.port(), Coturn.SECRET)))
                    .isEqualTo(Finding.up());
            assertThat(RelayProbe.look(access(way, relay.port(), "another")).code())
                    .isEqualTo("refused-401");
            gone = access(way, relay.port(), Coturn.SECRET);
        }
        assertThat(RelayProbe.look(gone).code()).isEqualTo("no-answer");
    }

    private static RelayAccess access(Way way, int port, String secret) {
        String user = TurnClient.usernameUntil(Instant.now().plusSeconds(60));
        return new RelayAccess(way, "127.0.0.1", port, user, TurnClient.passwordOf(user, secret));
    }

    private static HttpResponse<String> get(Clinic clinic, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(clinic.product().web() + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
