package org.televisit.web.api;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import org.televisit.domain.shared.BusinessException;

/** Reads what a client sent, member by member; what is missing or of another kind is refused, never guessed. */
final class RequestBody {

    private final JsonObject json;

    RequestBody(JsonObject json) {
        this.json = json == null ? JsonValue.EMPTY_JSON_OBJECT : json;
    }

    String text(String name) {
        String value = textOrNull(name);
        if (value == null) {
            throw notUnderstood(null);
        }
        return value;
    }

    String textOrNull(String name) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw notUnderstood(null);
    }

    int number(String name) {
        try {
            if (json.get(name) instanceof JsonNumber number) {
                return number.intValueExact();
            }
        } catch (ArithmeticException | JsonException e) {
            throw notUnderstood(e);
        }
        throw notUnderstood(null);
    }

    Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw notUnderstood(e);
        }
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, text(name));
        } catch (IllegalArgumentException e) {
            throw notUnderstood(e);
        }
    }

    private static BusinessException notUnderstood(Throwable cause) {
        return new BusinessException(BusinessException.Category.INVALID, "not-understood", cause);
    }
}
