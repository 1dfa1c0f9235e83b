package org.televisit.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Words;

/**
 * A problem document (RFC 9457).
 *
 * @param status the HTTP status
 * @param title what was refused, in the reader's language
 * @param detail why, and what to do; null when there is nothing to add
 * @param reason the kebab-case code for programs; null when only the status speaks
 */
public record Problem(int status, String title, String detail, String reason) {

    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param reason null for the status alone */
    public static Problem of(int status, String reason, Words words) {
        String code = reason == null ? defaultReason(status) : reason;
        return new Problem(status, words.refusal(code), words.refusalNext(code), code);
    }

    /** The document of a refusal. */
    public static Problem of(int status, BusinessException refusal, Words words) {
        return new Problem(status, words.refusal(refusal), words.refusalNext(refusal.reason()), refusal.reason());
    }

    private static String defaultReason(int status) {
        return switch (status) {
            case 401 -> "not-signed-in";
            case 403 -> "not-yours";
            case 404 -> "not-found";
            case 409 -> "stale";
            case 413 -> "too-large";
            case 429 -> "too-many";
            case 503 -> "unavailable";
            default -> status >= 500 ? "broken" : "not-understood";
        };
    }

    /** The document. */
    public String toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "urn:televisit:problem:" + reason)
                .add("title", title)
                .add("status", status)
                .add("reason", reason);
        if (detail != null) {
            json.add("detail", detail);
        }
        return json.build().toString();
    }
}
