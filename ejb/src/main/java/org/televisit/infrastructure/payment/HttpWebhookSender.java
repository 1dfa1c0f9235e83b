package org.televisit.infrastructure.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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

    @Inject
    private WebhookSettings settings;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    @Override
    public Optional<String> post(URI target, String json, Map<String, String> headers) {
        try {
            Optional<String> refusal =
                    TargetRule.refusal(InetAddress.getAllByName(target.getHost()), settings.insideAllowed());
            if (refusal.isPresent()) {
                return refusal;
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(target)
                    .timeout(TO_ANSWER)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json));
            headers.forEach(request::header);
            int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("answered " + status);
        } catch (UnknownHostException e) {
            return Optional.of("unknown host");
        } catch (IOException e) {
            return Optional.of(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
