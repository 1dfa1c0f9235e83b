package org.televisit.product;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/**
 * Somebody with an account of their own, who speaks to the REST interface with a bearer token.
 * {@link #anonymous} speaks without one.
 */
public final class Person {

    private static final Duration TOKEN_USED_FOR = Duration.ofMinutes(2);

    private final Product product;
    private final String username;
    private final String password;
    private final String subject;
    private final String name;
    private final String scopes;
    private final HttpClient http = HttpClient.newHttpClient();
    private String token;
    private long tokenSince;
    private String publicId;

    Person(Product product, String username, String password, String subject, String name) {
        this(product, username, password, subject, name, null);
    }

    private Person(Product product, String username, String password, String subject, String name, String scopes) {
        this.product = product;
        this.username = username;
        this.password = password;
        this.subject = subject;
        this.name = name;
        this.scopes = scopes;
    }

    /** The same person by a program whose token is for no more than these scopes, which are parted by blanks. */
    public Person narrowedTo(String those) {
        return new Person(product, username, password, subject, name, those);
    }

    /** The access token that this person's requests carry. */
    public String token() {
        return bearer();
    }

    /** Nobody: asks without any credential. */
    public static Person anonymous(Product product) {
        return new Person(product, null, null, null, "nobody");
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    /** The id of the record in the house; asking for it the first time makes the record. */
    public synchronized String publicId() {
        if (publicId == null) {
            publicId = get("/me").expect(200).string("publicId");
        }
        return publicId;
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    public Answer post(String path, String json) {
        return call("POST", path, json);
    }

    public Answer put(String path, String json) {
        return call("PUT", path, json);
    }

    /** Where this person is served. */
    public Product product() {
        return product;
    }

    /** Sends bytes under a file's name, which is percent-encoded already. */
    public Answer put(String path, String fileName, byte[] content) {
        return sent(to(path).header("Content-Type", "application/octet-stream")
                .header("X-File-Name", fileName)
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    /** As {@link #put}, as something new, with headers as names and values in turn. */
    public Answer hands(String path, String fileName, byte[] content, String... headers) {
        HttpRequest.Builder request = to(path).header("Content-Type", "application/octet-stream")
                .header("X-File-Name", fileName)
                .POST(BodyPublishers.ofByteArray(content));
        return sent(headers.length == 0 ? request : request.headers(headers));
    }

    /** Reads what lies beside the interface, at a path of the application. */
    public Answer ofTheSite(String path) {
        return sent(HttpRequest.newBuilder(URI.create(product.web() + path))
                .header("Accept", "application/json, */*")
                .timeout(Duration.ofSeconds(30)));
    }

    /** Any request to a path of the application; {@code headers} are names and values in turn. */
    public Answer ofTheSite(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.web() + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return sent(request);
    }

    /** Any request; {@code json} is null for one without a body, headers are names and values in turn. */
    public Answer call(String method, String path, String json, String... headers) {
        HttpRequest.Builder request =
                to(path).method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(product.web() + "/api/v1" + path))
                .header("Accept", "application/json, */*")
                .timeout(Duration.ofSeconds(30));
    }

    private Answer sent(HttpRequest.Builder request) {
        if (username != null) {
            request.header("Authorization", "Bearer " + bearer());
        }
        return Answer.of(Keycloak.send(http, request.build()));
    }

    private synchronized String bearer() {
        if (token == null || System.nanoTime() - tokenSince > TOKEN_USED_FOR.toNanos()) {
            token = scopes == null
                    ? product.keycloak().bearer(username, password)
                    : product.keycloak().narrowBearer(username, password, scopes);
            tokenSince = System.nanoTime();
        }
        return token;
    }

    @Override
    public String toString() {
        return name;
    }
}
