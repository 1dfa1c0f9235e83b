package org.televisit.infrastructure.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.televisit.application.payment.TargetRule;
import org.televisit.application.payment.WebhookSender;
import org.televisit.application.payment.WebhookSettings;

/**
 * Sends over HTTP after a look at every address that the host's name stands for. The Java runtime remembers them for
 * half a minute, so the connection goes where the look went.
 */
@ApplicationScoped
public class HttpWebhookSender implements WebhookSender {

    private static final Duration TO_CONNECT = Duration.ofSeconds(4);
    private static final Duration TO_ANSWER = Duration.ofSeconds(8);

    private final WebhookSettings settings;
    private final Duration toAnswer;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    /** For the container's proxy. */
    protected HttpWebhookSender() {
        this(null, TO_ANSWER);
    }

    /** Waits eight seconds for an answer. */
    @Inject
    public HttpWebhookSender(WebhookSettings settings) {
        this(settings, TO_ANSWER);
    }

    HttpWebhookSender(WebhookSettings settings, Duration toAnswer) {
        this.settings = settings;
        this.toAnswer = toAnswer;
    }

    @Override
    public Optional<String> post(URI target, String json, Map<String, String> headers) {
        try {
            Optional<String> refusal =
                    TargetRule.refusal(InetAddress.getAllByName(target.getHost()), settings.insideAllowed());
            return refusal.isPresent() ? refusal : exchange(request(target, json, headers));
        } catch (UnknownHostException e) {
            return Optional.of("unknown host");
        }
    }

    private static HttpRequest request(URI target, String json, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return request.build();
    }

    // a request's own timeout ends with the head of the answer, and its body may never come
    private Optional<String> exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, BodyHandlers.discarding());
        try {
            int status = answer.get(toAnswer.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("answered " + status);
        } catch (TimeoutException e) {
            return Optional.of("no answer in time");
        } catch (ExecutionException e) {
            return Optional.of(e.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        } finally {
            answer.cancel(true);
        }
    }
}
