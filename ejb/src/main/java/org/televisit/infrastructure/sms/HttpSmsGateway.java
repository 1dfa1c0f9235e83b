package org.televisit.infrastructure.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.televisit.application.notification.CarriageException;
import org.televisit.application.notification.CarriageException.Kind;
import org.televisit.application.notification.SmsGateway;
import org.televisit.application.notification.SmsSettings;

/** Asks the gateway of the settings once for each message; follows it nowhere else. What is sent is never logged. */
@ApplicationScoped
public class HttpSmsGateway implements SmsGateway {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int TOO_MANY = 429;
    private static final int TIMED_OUT = 408;
    // who we are, or how often we come: about us and not about the message
    private static final Set<Integer> ABOUT_US = Set.of(401, 402, 403, 407, TOO_MANY, 503);

    private final SmsSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(Redirect.NEVER)
            .version(Version.HTTP_1_1)
            .build();

    /** For the container's proxy. */
    protected HttpSmsGateway() {
        this(null);
    }

    /** The gateway of these settings. */
    @Inject
    public HttpSmsGateway(SmsSettings settings) {
        this.settings = settings;
    }

    @Override
    public void send(String id, String to, String text) throws CarriageException {
        int status = status(request(id, to, text));
        if (settings.accepts(status)) {
            return;
        }
        throw new CarriageException(kind(status), "refused-" + status, null);
    }

    private static Kind kind(int status) {
        if (ABOUT_US.contains(status)) {
            return Kind.UNREACHABLE;
        }
        boolean theirs = status / 100 == 4 && status != TIMED_OUT;
        return theirs ? Kind.REFUSED : Kind.REFUSED_FOR_NOW;
    }

    private HttpRequest request(String id, String to, String text) {
        String body = settings.body(id, to, text);
        BodyPublisher publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(settings.address(id, to, text)).method(settings.method(), publisher);
        if (!body.isEmpty()) {
            request.header("Content-Type", settings.contentType());
        }
        settings.authorization().ifPresent(secret -> request.header(settings.header(), secret));
        return request.build();
    }

    // a request's own timeout ends with the head of the answer, and its body may never come
    private int status(HttpRequest request) throws CarriageException {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
        } catch (TimeoutException e) {
            throw new CarriageException(Kind.UNREACHABLE, "silent", e);
        } catch (ExecutionException e) {
            throw new CarriageException(Kind.UNREACHABLE, "unreachable", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CarriageException(Kind.UNREACHABLE, "interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }
}
