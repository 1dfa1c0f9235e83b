package org.televisit.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
            return plain(string);
        }
        throw notUnderstood(null);
    }

    // PostgreSQL keeps no text with a NUL in it, and nobody can read half a character
    private static String plain(JsonString string) {
        String text = string.getString();
        boolean readable = text.codePoints()
                .noneMatch(each -> each == 0 || each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
        if (!readable) {
            throw notUnderstood(null);
        }
        return text;
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

    Integer numberOrNull(String name) {
        JsonValue value = json.get(name);
        return value == null || value == JsonValue.NULL ? null : Integer.valueOf(number(name));
    }

    Instant instant(String name) {
        return parsed(text(name), Instant::parse);
    }

    boolean yes(String name) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL || value == JsonValue.FALSE) {
            return false;
        }
        if (value == JsonValue.TRUE) {
            return true;
        }
        throw notUnderstood(null);
    }

    LocalTime timeOrNull(String name) {
        String text = textOrNull(name);
        return text == null ? null : parsed(text, LocalTime::parse);
    }

    LocalDate date(String name) {
        return parsed(text(name), LocalDate::parse);
    }

    Instant instantOrNull(String name) {
        String text = textOrNull(name);
        return text == null ? null : parsed(text, Instant::parse);
    }

    /** The members of a list of objects; a missing list is an empty one. */
    List<RequestBody> objects(String name) {
        return list(name).stream()
                .map(each -> {
                    if (each instanceof JsonObject object) {
                        return new RequestBody(object);
                    }
                    throw notUnderstood(null);
                })
                .toList();
    }

    /** The members of a list of texts; a missing list is an empty one. */
    List<String> texts(String name) {
        return list(name).stream()
                .map(each -> {
                    if (each instanceof JsonString string) {
                        return plain(string);
                    }
                    throw notUnderstood(null);
                })
                .toList();
    }

    /** The texts of an object by their names; null when it is missing. */
    Map<String, String> namesOrNull(String name) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (!(value instanceof JsonObject object)) {
            throw notUnderstood(null);
        }
        RequestBody names = new RequestBody(object);
        return object.keySet().stream().collect(Collectors.toMap(key -> key, names::text));
    }

    List<Instant> instants(String name) {
        return texts(name).stream().map(each -> parsed(each, Instant::parse)).toList();
    }

    private List<JsonValue> list(String name) {
        JsonValue value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        if (value instanceof JsonArray array) {
            return array;
        }
        throw notUnderstood(null);
    }

    private static <T> T parsed(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
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
