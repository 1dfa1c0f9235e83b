package org.televisit.product;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The identity provider as its administrator sees it: makes people, shuts them out, hands out bearer tokens. */
public final class Keycloak {

    private static final Duration ADMIN_TOKEN_USED_FOR = Duration.ofSeconds(30);
    private static final String REALM = "televisit";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String admin;
    private final String password;
    private String adminToken;
    private long adminTokenSince;

    Keycloak(URI base, String admin, String password) {
        this.base = base;
        this.admin = admin;
        this.password = password;
    }

    /** Makes an enabled user with a realm role and answers their subject. */
    String createUser(String username, String given, String family, String role, String userPassword) {
        JsonObject user = new JsonObject();
        user.addProperty("username", username);
        user.addProperty("enabled", true);
        user.addProperty("firstName", given);
        user.addProperty("lastName", family);
        user.addProperty("email", username);
        user.addProperty("emailVerified", true);
        JsonArray birthdate = new JsonArray();
        birthdate.add("1980-04-05");
        JsonObject attributes = new JsonObject();
        attributes.add("birthdate", birthdate);
        user.add("attributes", attributes);
        JsonObject credential = new JsonObject();
        credential.addProperty("type", "password");
        credential.addProperty("value", userPassword);
        credential.addProperty("temporary", false);
        JsonArray credentials = new JsonArray();
        credentials.add(credential);
        user.add("credentials", credentials);
        Answer created = asAdmin("POST", "/users", user.toString()).expect(201);
        String location = created.headers().firstValue("Location").orElseThrow();
        String subject = location.substring(location.lastIndexOf('/') + 1);
        grant(subject, role);
        return subject;
    }

    // whoever is made has the roles of those who register themselves, patients; the one asked for replaces them
    private void grant(String subject, String role) {
        changeRoles("DELETE", subject, "default-roles-" + REALM);
        changeRoles("POST", subject, role);
    }

    /** Takes a realm role away. */
    void takeRole(String subject, String role) {
        changeRoles("DELETE", subject, role);
    }

    private void changeRoles(String change, String subject, String role) {
        JsonArray roles = new JsonArray();
        roles.add(asAdmin("GET", "/roles/" + role, null).expect(200).object());
        asAdmin(change, "/users/" + subject + "/role-mappings/realm", roles.toString())
                .expect(204);
    }

    /** Gives somebody one more role of the realm. */
    public void givesRole(String subject, String role) {
        changeRoles("POST", subject, role);
    }

    /** Takes a role away, as an administrator of the realm would; no session ends by it. */
    public void takesRole(String subject, String role) {
        changeRoles("DELETE", subject, role);
    }

    /** What is signed in to meanwhile by pages has access tokens of this life; others of the realm keep theirs. */
    public <T> T whilePagesHaveTokensOf(Duration life, Supplier<T> act) {
        JsonObject client = asAdmin("GET", "/clients?clientId=televisit-web", null)
                .expect(200)
                .array()
                .get(0)
                .getAsJsonObject();
        try {
            pagesHaveTokensOf(Long.toString(life.toSeconds()), client);
            return act.get();
        } finally {
            // as if it had never been set: the realm's
            pagesHaveTokensOf("", client);
        }
    }

    private void pagesHaveTokensOf(String seconds, JsonObject client) {
        client.getAsJsonObject("attributes").addProperty("access.token.lifespan", seconds);
        asAdmin("PUT", "/clients/" + client.get("id").getAsString(), client.toString())
                .expect(204);
    }

    /** Lets a user in or shuts them out, as an administrator of the realm would. */
    public void setEnabled(String subject, boolean enabled) {
        asAdmin("PUT", "/users/" + subject, "{\"enabled\":" + enabled + "}").expect(204);
    }

    /** Takes a fifth of the work for each password: tests make people by the hundred whose passwords nobody wants. */
    void hashesLightly() {
        String policy = asAdmin("GET", "", null).expect(200).string("passwordPolicy");
        JsonObject change = new JsonObject();
        change.addProperty("passwordPolicy", policy + " and hashIterations(1)");
        asAdmin("PUT", "", change.toString()).expect(204);
    }

    /** For how long access tokens live that are given out from now on. */
    public void tokensLive(Duration life) {
        asAdmin("PUT", "", "{\"accessTokenLifespan\":" + life.toSeconds() + "}").expect(204);
    }

    /** The realm, as its tokens name it. */
    public String issuer() {
        return base.resolve("/realms/" + REALM).toString();
    }

    /** An access token of this person. */
    public String bearerOf(Person person) {
        return bearer(person.username(), person.password());
    }

    /** A token of theirs that the realm gave to another application of the hospital, made here if it is not there yet. */
    public String bearerForElsewhere(Person person) {
        String client = "elsewhere-of-tests";
        JsonObject elsewhere = new JsonObject();
        elsewhere.addProperty("clientId", client);
        elsewhere.addProperty("publicClient", true);
        elsewhere.addProperty("standardFlowEnabled", false);
        elsewhere.addProperty("directAccessGrantsEnabled", true);
        asAdmin("POST", "/clients", elsewhere.toString());
        return bearer(client, "openid", person.username(), person.password());
    }

    /** A token of the realm above ours, by the same Keycloak. */
    public String bearerOfAnotherRealm() {
        return adminToken();
    }

    /** Signs a user out everywhere, as an administrator of the realm would. */
    public void signOut(String subject) {
        asAdmin("POST", "/users/" + subject + "/logout", null).expect(204);
    }

    /** An access token by the client that exists for tests alone, with each scope that the person's role may have. */
    String bearer(String username, String userPassword) {
        return bearer("televisit-test", "openid", username, userPassword);
    }

    /** As {@link #bearer}, with no scopes of Televisit but those asked for here. */
    String narrowBearer(String username, String userPassword, String scopes) {
        return bearer("televisit-test-narrow", ("openid " + scopes).strip(), username, userPassword);
    }

    private String bearer(String client, String scope, String username, String userPassword) {
        return token(
                REALM,
                Map.of(
                        "client_id", client,
                        "grant_type", "password",
                        "scope", scope,
                        "username", username,
                        "password", userPassword));
    }

    private Answer asAdmin(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/admin/realms/" + REALM + path))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return Answer.of(send(http, request.build()));
    }

    private synchronized String adminToken() {
        if (adminToken == null || System.nanoTime() - adminTokenSince > ADMIN_TOKEN_USED_FOR.toNanos()) {
            adminTokenSince = System.nanoTime();
            adminToken = token(
                    "master",
                    Map.of(
                            "client_id",
                            "admin-cli",
                            "grant_type",
                            "password",
                            "username",
                            admin,
                            "password",
                            password));
        }
        return adminToken;
    }

    private String token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        base.resolve("/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        Answer answer = Answer.of(send(http, request)).expect(200);
        return JsonParser.parseString(answer.text())
                .getAsJsonObject()
                .get("access_token")
                .getAsString();
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
