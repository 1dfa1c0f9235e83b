package org.televisit.application.notification;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the settings of a gateway make sense; what they get wrong is said without what they hold. */
final class SmsCheck {

    private static final Set<String> METHODS = Set.of("POST", "PUT", "GET");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private SmsCheck() {}

    static void require(SmsSettings settings, boolean inside) {
        URI address = address(settings);
        String scheme = String.valueOf(address.getScheme());
        require(address.getHost() != null && address.getUserInfo() == null, "url", "no host, or a password in it");
        require(scheme.equals("https") || inside && scheme.equals("http"), "url", "not https");
        require(METHODS.contains(settings.method()), "method", "POST, PUT or GET");
        require(HEADER.matcher(settings.header()).matches(), "header", "no name of a header");
        require(
                settings.authorization()
                        .filter(value -> value.matches(".*\\p{Cntrl}.*"))
                        .isEmpty(),
                "authorization",
                "more than one line");
        require(settings.says("to") || settings.says("digits"), "body", "{to} or {digits} is missing");
        require(settings.says("text"), "body", "{text} is missing");
        require(isSensible(settings.timeout()), "timeout.seconds", "1 to 60");
        if (settings.contentType().startsWith("application/json")
                && !settings.sampleBody().isEmpty()) {
            require(isJson(settings.sampleBody()), "body", "no JSON");
        }
    }

    private static boolean isSensible(Duration timeout) {
        return timeout.toSeconds() >= 1 && timeout.compareTo(LONGEST) <= 0;
    }

    private static URI address(SmsSettings settings) {
        try {
            return settings.sampleAddress();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("televisit.sms.url: no address", e);
        }
    }

    private static boolean isJson(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            reader.readValue();
            return true;
        } catch (JsonException e) {
            return false;
        }
    }

    private static void require(boolean good, String setting, String why) {
        if (!good) {
            throw new IllegalArgumentException("televisit.sms." + setting + ": " + why);
        }
    }
}
