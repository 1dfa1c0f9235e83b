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
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.televisit.application.security.RealmAddress;

/** The realm as the client that people sign in by talks with it. */
@ApplicationScoped
public class RealmConnection {

    /** The client's name. */
    static final String CLIENT = "televisit-web";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    @Inject
    private RealmAddress realm;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** The realm's address, which is also who its tokens say has issued them. */
    String realm() {
        return realm.value();
    }

    /** Where something of OpenID Connect is done: auth, token, certs. */
    URI endpoint(String name) {
        return URI.create(realm() + "/protocol/openid-connect/" + name);
    }

    /** The answer, whatever its status; an interruption is an {@link IOException} too. */
    HttpResponse<String> ask(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The keys that the realm signs with, as it publishes them now. */
    JsonWebKeySet keys() throws IOException {
        HttpResponse<String> answer =
                ask(HttpRequest.newBuilder(endpoint("certs")).GET());
        if (answer.statusCode() != OK) {
            throw new IOException("the keys were answered with " + answer.statusCode());
        }
        try {
            return new JsonWebKeySet(answer.body());
        } catch (JoseException e) {
            throw new IOException("the keys could not be read", e);
        }
    }
}
