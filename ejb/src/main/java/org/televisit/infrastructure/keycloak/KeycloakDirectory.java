package org.televisit.infrastructure.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.televisit.application.security.IdentityDirectory;
import org.televisit.application.security.RealmAddress;

/**
 * Asks Keycloak's admin interface with a service account that may view users and nothing else. Tokens are kept until
 * shortly before they expire; every failure is {@code UNKNOWN}.
 */
@ApplicationScoped
public class KeycloakDirectory implements IdentityDirectory {

    private static final Logger LOG = Logger.getLogger(KeycloakDirectory.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration EARLY = Duration.ofSeconds(10);
    private static final String CLIENT = "televisit-directory";

    @Inject
    private RealmAddress realm;

    @Inject
    @ConfigProperty(name = "televisit.directory.client.secret")
    private Optional<String> secret;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private String token;
    private long tokenEndsNanos;

    @Override
    public DirectoryState stateOf(String subject) {
        return asked(subject, "", KeycloakDirectory::read).orElse(DirectoryState.UNKNOWN);
    }

    @Override
    public Optional<Set<String>> rolesOf(String subject) {
        return asked(subject, "/role-mappings/realm/composite", KeycloakDirectory::readRoles);
    }

    /** Empty when it was not answered, or with nothing that can be read. */
    private <T> Optional<T> asked(String subject, String what, Function<HttpResponse<String>, T> reader) {
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        try {
            HttpResponse<String> answer = user(subject, what);
            if (answer.statusCode() == 401) {
                forgetToken();
                answer = user(subject, what);
            }
            return Optional.ofNullable(reader.apply(answer));
        } catch (IOException | JsonException | IllegalArgumentException | ClassCastException e) {
            LOG.debugf("The identity provider did not answer about a user: %s", e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    // null for what says nothing
    private static Set<String> readRoles(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(role -> role.getString("name", ""))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static DirectoryState read(HttpResponse<String> answer) {
        if (answer.statusCode() == 404) {
            return DirectoryState.DISABLED;
        }
        if (answer.statusCode() != 200) {
            LOG.debugf("The identity provider answered %d about a user", answer.statusCode());
            return DirectoryState.UNKNOWN;
        }
        return json(answer.body()).getBoolean("enabled", true) ? DirectoryState.ENABLED : DirectoryState.DISABLED;
    }

    private HttpResponse<String> user(String subject, String what) throws IOException, InterruptedException {
        String users = realm.value().replace("/realms/", "/admin/realms/") + "/users/";
        URI address = URI.create(users + URLEncoder.encode(subject, StandardCharsets.UTF_8) + what);
        return http.send(
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token())
                        .GET()
                        .build(),
                BodyHandlers.ofString());
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (token != null && System.nanoTime() - tokenEndsNanos < 0) {
            return token;
        }
        String form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret="
                + URLEncoder.encode(secret.orElseThrow(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(realm.value() + "/protocol/openid-connect/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("token endpoint answered " + answer.statusCode());
        }
        JsonObject granted = json(answer.body());
        token = granted.getString("access_token");
        long life = Duration.ofSeconds(granted.getInt("expires_in", 60))
                .minus(EARLY)
                .toNanos();
        tokenEndsNanos = System.nanoTime() + Math.max(0, life);
        return token;
    }

    private synchronized void forgetToken() {
        token = null;
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
