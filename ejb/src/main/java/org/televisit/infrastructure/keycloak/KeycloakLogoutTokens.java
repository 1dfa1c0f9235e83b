package org.televisit.infrastructure.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.televisit.application.security.LogoutTokens;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Reads Keycloak's logout tokens by the keys that its realm publishes. */
@ApplicationScoped
public class KeycloakLogoutTokens implements LogoutTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String CLIENT = "televisit-web";

    @Inject
    @ConfigProperty(name = "televisit.oidc.provider.url", defaultValue = "http://localhost:8180/realms/televisit")
    private String realm;

    @Inject
    private ApplicationClock clock;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final RealmKeys keys = new RealmKeys(this::fetch, System::nanoTime);

    @Override
    public Optional<SignedOutThere> read(String token) {
        try {
            return new LogoutTokenCheck(realm, CLIENT).read(token, keys.of(token), clock.now());
        } catch (IOException e) {
            throw new BusinessException(Category.UNAVAILABLE, "sign-in-unavailable", e);
        }
    }

    private JsonWebKeySet fetch() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/certs"))
                .timeout(PATIENCE)
                .GET()
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the keys were answered with " + answer.statusCode());
            }
            return new JsonWebKeySet(answer.body());
        } catch (JoseException e) {
            throw new IOException("the keys could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
