package org.televisit.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in, with cookies and connections of their own; asks for pages and nothing that they name. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern MORE = Pattern.compile("<a[^>]* id=\"more\"[^>]*>|<a[^>]* href=\"[^\"]*\"[^>]* id=\"more\"");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");

    private final String web;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new LoopbackCookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** At the application's address, without a slash at the end. */
    Browser(String web) {
        this.web = web;
    }

    /** Through the real sign-in page; everybody of the demonstration has a password of this kind. */
    Browser signsIn(String name) throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(get(URI.create(web + "/")), HttpResponse.BodyHandlers.ofString());
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IOException("no sign-in page: " + page.statusCode() + " " + page.uri());
        }
        String typed = "username=" + encoded(name) + "&password=" + encoded(name + "-demo");
        HttpRequest post = HttpRequest.newBuilder(URI.create(plain(form.group(1))))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(typed))
                .build();
        HttpResponse<String> home = client.send(post, HttpResponse.BodyHandlers.ofString());
        if (home.statusCode() != 200 || !home.uri().toString().startsWith(web)) {
            throw new IOException(name + " was not let in: " + home.statusCode() + " " + home.uri());
        }
        return this;
    }

    /** A page, from the question to the first byte of the answer. */
    Answer opens(String path) throws IOException, InterruptedException {
        URI address = URI.create(path.startsWith("http") ? path : web + path);
        long asked = System.nanoTime();
        HttpResponse<InputStream> answer = client.send(get(address), HttpResponse.BodyHandlers.ofInputStream());
        double first = (System.nanoTime() - asked) / 1e6;
        String body;
        try (InputStream rest = answer.body()) {
            body = new String(rest.readAllBytes(), StandardCharsets.UTF_8);
        }
        double whole = (System.nanoTime() - asked) / 1e6;
        if (answer.statusCode() != 200 || !answer.uri().equals(address)) {
            throw new IOException(path + " answered " + answer.statusCode() + " at " + answer.uri());
        }
        return new Answer(first, whole, next(address, body));
    }

    // where the page's link to what follows leads; null at the end
    private static String next(URI page, String body) {
        Matcher more = MORE.matcher(body);
        if (!more.find()) {
            return null;
        }
        Matcher href = HREF.matcher(more.group());
        return href.find() ? page.resolve(plain(href.group(1)).replace(" ", "%20")).toString() : null;
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .timeout(Duration.ofMinutes(2))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String attribute) {
        return attribute.replace("&amp;", "&");
    }

    /**
     * What came.
     *
     * @param first milliseconds to the first byte
     * @param whole milliseconds to the last
     * @param next where the next page of a list is; null for none
     */
    record Answer(double first, double whole, String next) {}
}
