package org.televisit.infrastructure.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.application.security.StepUp;
import org.televisit.application.security.StepUpProvider;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Asks Keycloak for a fresh sign-in by an authorization request of its own, beside the one that the container signed
 * the person in by: {@code max_age} asks for it, and {@code auth_time} of the signed answer says whether it was.
 */
@ApplicationScoped
public class KeycloakStepUp implements StepUpProvider {

    @Inject
    private RealmConnection realm;

    @Inject
    @ConfigProperty(name = "televisit.oidc.client.secret")
    private Optional<String> secret;

    @Inject
    private ApplicationClock clock;

    @Override
    public URI address(Question question, Duration within) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", RealmConnection.CLIENT);
        asked.put("redirect_uri", question.redirect());
        asked.put("scope", "openid");
        asked.put("state", question.state());
        asked.put("nonce", question.nonce());
        asked.put("code_challenge", challenge(question.verifier()));
        asked.put("code_challenge_method", "S256");
        asked.put("max_age", Long.toString(within.toSeconds()));
        return URI.create(realm.endpoint("auth") + "?" + form(asked));
    }

    @Override
    public Optional<StepUp> answer(Question question, String code) {
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("grant_type", "authorization_code");
        sent.put("code", code);
        sent.put("redirect_uri", question.redirect());
        sent.put("code_verifier", question.verifier());
        sent.put("client_id", RealmConnection.CLIENT);
        sent.put("client_secret", secret.orElse(""));
        try {
            HttpResponse<String> answer = realm.ask(HttpRequest.newBuilder(realm.endpoint("token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form(sent))));
            if (answer.statusCode() != 200) {
                return Optional.empty();
            }
            String token = idToken(answer.body());
            return new IdTokenCheck(realm.realm(), RealmConnection.CLIENT)
                    .read(token, question.nonce(), realm.keys(), clock.now());
        } catch (IOException | JsonException e) {
            throw new BusinessException(Category.UNAVAILABLE, "step-up-unavailable", e);
        }
    }

    private static String idToken(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getString("id_token", "");
        }
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
