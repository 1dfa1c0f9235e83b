package org.televisit.infrastructure.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.televisit.application.notification.PushCarrier;
import org.televisit.application.notification.PushSettings;
import org.televisit.application.time.ApplicationClock;
import org.televisit.application.webhook.TargetRule;

/**
 * Posts an empty body, with how long it is of use, how urgent it is and who sends (RFC 8030). It looks at every address
 * that a push service's name stands for; the Java runtime remembers them for half a minute, so the connection goes where
 * the look went. Addresses of browsers are secrets and not logged.
 */
@ApplicationScoped
public class HttpPushCarrier implements PushCarrier {

    private static final Logger LOG = Logger.getLogger(HttpPushCarrier.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(4);
    private static final Duration TO_ANSWER = Duration.ofSeconds(8);
    private static final int TOO_MANY = 429;
    private static final Set<Integer> OVER = Set.of(404, 410);

    private final PushSettings settings;
    private final ApplicationClock clock;
    private final boolean inside;
    private final Vapid vapid;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    /** For the container's proxy. */
    protected HttpPushCarrier() {
        this(null, null, Optional.empty(), false);
    }

    /**
     * With the key pair of the settings.
     *
     * @throws IllegalArgumentException when pushes are on and it is no pair
     */
    @Inject
    public HttpPushCarrier(
            PushSettings settings,
            ApplicationClock clock,
            @ConfigProperty(name = "televisit.push.private.key") Optional<String> privateKey,
            @ConfigProperty(name = "televisit.push.inside", defaultValue = "false") boolean inside) {
        this.settings = settings;
        this.clock = clock;
        this.inside = inside;
        this.vapid = settings == null || !settings.enabled()
                ? null
                : new Vapid(settings.publicKey(), privateKey.orElse(""), settings.contact());
    }

    /** Makes a wrong key fail the deployment instead of the first push. */
    void check(@Observes Startup deployed) {}

    @Override
    public Answer push(URI endpoint, Wrapping wrapping) {
        if (!settings.hosts().allow(endpoint.toString()) || refused(endpoint)) {
            return Answer.REFUSED;
        }
        int status = status(request(endpoint, wrapping));
        Answer answer = answer(status);
        if (answer == Answer.REFUSED) {
            LOG.warnf("The push service at %s refused a push: %d", endpoint.getHost(), status);
        }
        return answer;
    }

    private static Answer answer(int status) {
        if (status / 100 == 2) {
            return Answer.TAKEN;
        }
        if (OVER.contains(status)) {
            return Answer.GONE;
        }
        return status / 100 == 4 && status != TOO_MANY ? Answer.REFUSED : Answer.LATER;
    }

    private boolean refused(URI endpoint) {
        try {
            return !inside
                    && TargetRule.refusal(InetAddress.getAllByName(endpoint.getHost()), true, List.of())
                            .isPresent();
        } catch (UnknownHostException e) {
            // a name server that is down comes back
            return false;
        }
    }

    private HttpRequest request(URI endpoint, Wrapping wrapping) {
        return HttpRequest.newBuilder(endpoint)
                .header("Authorization", vapid.authorization(endpoint, clock.now()))
                .header("TTL", Long.toString(wrapping.ttlSeconds()))
                .header("Urgency", wrapping.urgent() ? "high" : "normal")
                .header("Topic", wrapping.topic())
                .POST(BodyPublishers.noBody())
                .build();
    }

    // 0 for no answer
    private int status(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException | ExecutionException e) {
            LOG.debugf("A push service did not answer: %s", e.getClass().getSimpleName());
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            answer.cancel(true);
        }
    }
}
