package org.televisit.infrastructure.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.televisit.application.health.Probe;
import org.televisit.application.security.RealmAddress;

/** Reads the realm's own description, as a sign-in does. Without Keycloak nobody new gets in; who is in stays. */
@ApplicationScoped
public class KeycloakProbe implements Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;

    @Inject
    private RealmAddress realm;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Override
    public String part() {
        return "keycloak";
    }

    @Override
    public Finding look() {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(
                HttpRequest.newBuilder(URI.create(realm.value() + "/.well-known/openid-configuration"))
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.discarding());
        try {
            // the request's own patience ends with the head of the answer; a body may never end
            int status = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return status == OK ? Finding.up() : Finding.degraded("status-" + status);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            return Finding.degraded("no-answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.degraded("interrupted");
        }
    }
}
