package org.televisit.infrastructure.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.televisit.application.notification.CarriageException;
import org.televisit.application.notification.CarriageException.Kind;
import org.televisit.application.notification.SmsSettings;

@DisplayName("A real gateway")
class HttpSmsGatewayTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 202;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpSmsGateway gateway(int port) {
        return new HttpSmsGateway(new SmsSettings(
                Optional.of("http://127.0.0.1:" + port + "/sms"),
                "POST",
                "application/json",
                Optional.of("{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}"),
                "Authorization",
                Optional.of("Bearer the-secret"),
                Optional.empty(),
                "200-299",
                2,
                true));
    }

    private HttpSmsGateway gateway() {
        return gateway(server.getAddress().getPort());
    }

    @Test
    void is_asked_once_as_the_settings_say() throws CarriageException {
        gateway().send("key.s", "+34612345678", "Su \"visita\"");

        assertThat(heard)
                .containsExactly("POST /sms Bearer the-secret application/json"
                        + " {\"to\":\"+34612345678\",\"text\":\"Su \\\"visita\\\"\",\"id\":\"key.s\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "500, REFUSED_FOR_NOW",
        "408, REFUSED_FOR_NOW",
        "302, REFUSED_FOR_NOW",
        "400, REFUSED",
        "404, REFUSED",
        "401, UNREACHABLE",
        "429, UNREACHABLE",
        "503, UNREACHABLE"
    })
    void means_this_by_its_statuses_and_is_followed_nowhere(int answered, Kind kind) {
        status = answered;

        CarriageException refusal =
                catchThrowableOfType(CarriageException.class, () -> gateway().send("k", "+34612345678", "a"));

        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.code()).isEqualTo("refused-" + answered);
        assertThat(heard).hasSize(1);
    }

    @Test
    void that_is_not_there_says_nothing_about_the_message() {
        int port = server.getAddress().getPort();
        server.stop(0);

        CarriageException refusal = catchThrowableOfType(
                CarriageException.class, () -> gateway(port).send("k", "+34612345678", "a"));

        assertThat(refusal.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refusal.getMessage()).doesNotContain("the-secret").doesNotContain("34612345678");
    }
}
