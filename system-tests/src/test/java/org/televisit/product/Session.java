package org.televisit.product;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody's session as a browser holds it, without a browser: its cookies go along with every request, and whatever
 * headers a foreign page would cause, or forge.
 */
public final class Session {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern REGISTRATION = Pattern.compile("<p id=\"kc-registration\">[^<]*<a href=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;

    private final Product product;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    // both servers are on this machine: browsers part cookies by path, and no name is used twice
    private final Map<String, String> cookies = new TreeMap<>();

    private Session(Product product) {
        this.product = product;
    }

    /** Somebody who has not signed in. */
    public static Session at(Product product) {
        return new Session(product);
    }

    /** Fills in the page where people make their account, in a language; what they are shown then. */
    public Answer registers(String email, String password, String language) {
        HttpResponse<String> signIn = follow(to(product.web() + "/"));
        String there = found(REGISTRATION, signIn.body(), "no way to register") + "&kc_locale=" + language;
        HttpResponse<String> page = follow(to(signIn.uri().resolve(there).toString()));
        return Answer.of(follow(to(signInAddress(page.body()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of(
                        "username", email,
                        "email", email,
                        "firstName", "Ada",
                        "lastName", "Newcomer",
                        "birthdate", "1990-04-05",
                        "password", password,
                        "password-confirm", password))))));
    }

    /** Signs the person in through the real sign-in page. */
    public static Session of(Person person) {
        Session session = new Session(person.product());
        HttpResponse<String> page = session.follow(session.to(session.product.web() + "/"));
        HttpResponse<String> home = session.follow(session.typed(page, person));
        if (home.statusCode() != 200 || !home.uri().toString().startsWith(session.product.web())) {
            throw new IllegalStateException(person.username() + " was not let in: " + home.statusCode());
        }
        return session;
    }

    /** Proves a fresh sign-in, as is asked before something grave; one of a moment ago is proof without typing again. */
    public Session stepsUp(Person person) {
        HttpResponse<String> page = follow(to(product.web() + "/step-up"));
        boolean answered = page.body().contains("data-proven");
        HttpResponse<String> done = answered ? page : follow(typed(page, person));
        if (!done.body().contains("data-proven=\"true\"")) {
            throw new IllegalStateException(person.username() + " has proven nothing: " + done.statusCode());
        }
        return this;
    }

    private HttpRequest.Builder typed(HttpResponse<String> page, Person person) {
        return to(signInAddress(page.body()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        form(Map.of("username", person.username(), "password", person.password()))));
    }

    /** Where what is typed into the sign-in page is sent. */
    public static String signInAddress(String page) {
        return found(FORM, page, "no sign-in page");
    }

    private static String found(Pattern pattern, String page, String otherwise) {
        Matcher address = pattern.matcher(page);
        if (!address.find()) {
            throw new IllegalStateException(otherwise);
        }
        return address.group(1).replace("&amp;", "&");
    }

    /** Fields as a form sends them. */
    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Reads a page of the application; no redirect is followed. */
    public Answer gets(String path) {
        return Answer.of(answered(to(product.web() + path)));
    }

    /** Sends something to a path of the application; headers are names and values in turn. */
    public Answer sends(String method, String path, String type, String body, String... headers) {
        HttpRequest.Builder request =
                to(product.web() + path).header("Content-Type", type).method(method, BodyPublishers.ofString(body));
        return Answer.of(answered(headers.length == 0 ? request : request.headers(headers)));
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html, application/json")
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> follow(HttpRequest.Builder request) {
        HttpResponse<String> answer = answered(request);
        for (int hop = 0; hop < MOST_REDIRECTS && answer.statusCode() / 100 == 3; hop++) {
            String location = answer.headers().firstValue("Location").orElseThrow();
            answer = answered(to(answer.uri().resolve(location).toString()));
        }
        return answer;
    }

    private HttpResponse<String> answered(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = Keycloak.send(http, request.build());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0") || pair.length < 2 || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
