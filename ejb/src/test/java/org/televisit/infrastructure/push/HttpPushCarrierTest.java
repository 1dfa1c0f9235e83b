package org.televisit.infrastructure.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.televisit.application.notification.MailSettings;
import org.televisit.application.notification.PushCarrier.Answer;
import org.televisit.application.notification.PushCarrier.Wrapping;
import org.televisit.application.notification.PushSettings;
import org.televisit.application.time.ApplicationClock;
import org.televisit.infrastructure.outbound.Names;
import org.televisit.infrastructure.outbound.Post;

/** A push service that takes pushes, refuses them, or lies somewhere else. */
@Timeout(20)
class HttpPushCarrierTest {

    private static final String HOST = "push.example.org";

    private final KeyPair pair = VapidTest.pair();
    private final List<String> heard = new ArrayList<>();
    private HttpServer service;
    private int status = 201;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("TTL") + " "
                    + exchange.getRequestHeaders().getFirst("Urgency") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Length"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void close() {
        service.stop(0);
    }

    private Answer pushed(String scheme, boolean inside, Names names) {
        String publicKey = VapidTest.point(pair);
        MailSettings mail = new MailSettings(true, null, null, "H", "http://localhost/televisit");
        PushSettings settings = new PushSettings(true, Optional.of(publicKey), HOST, Optional.empty(), inside, mail);
        Vapid vapid = new Vapid(publicKey, VapidTest.scalar(pair), settings.contact());
        Post post = new Post((SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(10));
        String port = inside ? ":" + service.getAddress().getPort() : "";
        return new HttpPushCarrier(settings, new ApplicationClock(), vapid, inside, names, post)
                .push(URI.create(scheme + "://" + HOST + port + "/to/a-browser"), new Wrapping(60, true, "visit"));
    }

    private static Names standingFor(String address) {
        return host -> new InetAddress[] {InetAddress.getByName(address)};
    }

    @Test
    void aPushHasNoContent() {
        assertThat(pushed("http", true, standingFor("127.0.0.1"))).isEqualTo(Answer.TAKEN);
        assertThat(heard).containsExactly("POST /to/a-browser 60 high 0");
    }

    @ParameterizedTest
    @CsvSource({"200,TAKEN", "404,GONE", "410,GONE", "400,REFUSED", "403,REFUSED", "429,LATER", "500,LATER", "302,LATER"
    })
    void itIsAsTheServiceSays(int said, Answer answer) {
        status = said;

        assertThat(pushed("http", true, standingFor("127.0.0.1"))).isEqualTo(answer);
    }

    @Test
    void aNameOfAServiceThatStandsForAnAddressInsideIsNotKnockedAt() {
        assertThat(pushed("https", false, standingFor("10.0.0.1"))).isEqualTo(Answer.REFUSED);
        assertThat(pushed("https", false, standingFor("127.0.0.1"))).isEqualTo(Answer.REFUSED);
    }

    /** A name is asked for once: what it stands for a moment later is not where the push goes. */
    @Test
    void theConnectionGoesToTheAddressThatWasLookedAt() {
        List<String> asked = new ArrayList<>();
        Names rebinding = host -> {
            asked.add(host);
            return new InetAddress[] {InetAddress.getByName(asked.size() == 1 ? "127.0.0.1" : "192.0.2.1")};
        };

        assertThat(pushed("http", true, rebinding)).isEqualTo(Answer.TAKEN);
        assertThat(asked).containsExactly(HOST);
    }

    @Test
    void aNameServerOrAServiceThatIsDownComesBack() {
        Names nobody = host -> {
            throw new UnknownHostException(host);
        };
        assertThat(pushed("https", false, nobody)).isEqualTo(Answer.LATER);

        service.stop(0);
        assertThat(pushed("http", true, standingFor("127.0.0.1"))).isEqualTo(Answer.LATER);
    }
}
