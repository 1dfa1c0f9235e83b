package org.televisit.application.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a gateway is sent: a text of the settings with {@code {to}}, {@code {digits}} (the number without its plus),
 * {@code {text}}, {@code {id}} and {@code {from}} in it. What takes their places is written as the content type wants it,
 * so that nothing in a text can end a string or begin a field.
 */
final class SmsTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{(to|digits|text|id|from)}");
    private static final Set<Character> ESCAPED = Set.of('"', '\\');
    private static final int FIRST_PRINTED = 0x20;

    private final String pattern;
    private final UnaryOperator<String> escape;

    private SmsTemplate(String pattern, UnaryOperator<String> escape) {
        this.pattern = pattern;
        this.escape = escape;
    }

    /**
     * A body of this content type.
     *
     * @throws IllegalArgumentException for a content type that is neither JSON nor a form
     */
    static SmsTemplate body(String contentType, String pattern) {
        String type = contentType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/json" -> new SmsTemplate(pattern, SmsTemplate::json);
            case "application/x-www-form-urlencoded" -> new SmsTemplate(pattern, SmsTemplate::form);
            default ->
                throw new IllegalArgumentException(
                        "televisit.sms.content.type: application/json or application/x-www-form-urlencoded");
        };
    }

    /** An address. */
    static SmsTemplate address(String pattern) {
        return new SmsTemplate(pattern, text -> form(text).replace("+", "%20"));
    }

    /** Whether it has this place. */
    boolean has(String place) {
        return pattern.contains("{" + place + "}");
    }

    /** The text with its places filled. */
    String fill(Map<String, String> values) {
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(escape.apply(values.get(place.group(1)))));
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    // what stands between the quotation marks (RFC 8259, 7)
    private static String json(String text) {
        StringBuilder json = new StringBuilder(text.length() + 16);
        for (char letter : text.toCharArray()) {
            if (ESCAPED.contains(letter)) {
                json.append('\\').append(letter);
            } else if (letter < FIRST_PRINTED) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                json.append(letter);
            }
        }
        return json.toString();
    }
}
