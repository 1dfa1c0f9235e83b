package org.televisit.refusals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.televisit.product.Answer;
import org.televisit.refusals.RoleTable.Row;

/** The description of the REST interface as it is served, and whether an answer is as it says. */
final class Contract {

    private final JsonObject document;
    private final Map<String, JsonObject> operations = new TreeMap<>();

    Contract(JsonObject document) {
        this.document = document;
        each((method, path, operation) -> operations.put(Row.operation(method, path), operation));
    }

    /** As {@code GET appointments/{}}. */
    Set<String> operations() {
        return new TreeSet<>(operations.keySet());
    }

    /** Takes an operation: its method in capitals, its path with names in braces, what is described. */
    @FunctionalInterface
    interface Taker {
        void take(String method, String path, JsonObject operation);
    }

    void each(Taker taker) {
        document.getAsJsonObject("paths").entrySet().forEach(path -> path.getValue()
                .getAsJsonObject()
                .entrySet()
                .forEach(verb -> taker.take(
                        verb.getKey().toUpperCase(Locale.ROOT),
                        path.getKey().substring(1),
                        verb.getValue().getAsJsonObject())));
    }

    JsonObject operation(String name) {
        return operations.get(name);
    }

    /** What is not as described; nothing when all is. */
    List<String> breaches(String operation, Answer answer) {
        JsonObject responses = operations.get(operation).getAsJsonObject("responses");
        String status = Integer.toString(answer.status());
        String key = responses.has(status) ? status : status.charAt(0) + "XX";
        if (!responses.has(key)) {
            return List.of(operation + " answers " + status + ", which is not described");
        }
        JsonObject response = resolved(responses.getAsJsonObject(key));
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonObject content = response.getAsJsonObject("content");
        if (content == null || answer.text().isEmpty()) {
            return answer.text().isEmpty() ? List.of() : List.of(operation + " " + status + " says something");
        }
        if (!content.has(type) && !content.has("*/*")) {
            return List.of(operation + " " + status + " is " + type + ", which is not described");
        }
        JsonObject media = content.getAsJsonObject(content.has(type) ? type : "*/*");
        if (!type.endsWith("json") || !media.has("schema")) {
            return List.of();
        }
        List<String> breaches = new ArrayList<>();
        check(
                JsonParser.parseString(answer.text()),
                media.getAsJsonObject("schema"),
                operation + " " + status,
                breaches);
        return breaches;
    }

    /** What is behind a reference; anything else is what it is. */
    JsonObject resolved(JsonObject schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        JsonObject at = document;
        for (String step : schema.get("$ref").getAsString().substring(2).split("/")) {
            at = at.getAsJsonObject(step);
        }
        return at;
    }

    private void check(JsonElement value, JsonObject given, String where, List<String> breaches) {
        JsonObject schema = resolved(given);
        String type = schema.has("type") ? schema.get("type").getAsString() : "";
        boolean fits =
                switch (type) {
                    case "" -> true;
                    case "object" -> value.isJsonObject();
                    case "array" -> value.isJsonArray();
                    case "string" -> isText(value, schema);
                    case "integer" -> value.toString().matches("-?\\d+") && inRange(value, schema);
                    case "number" -> isNumber(value) && inRange(value, schema);
                    case "boolean" -> value instanceof JsonPrimitive truth && truth.isBoolean();
                    default -> false;
                };
        if (!fits) {
            breaches.add(where + " is no " + schema + ": " + value);
        } else if (value.isJsonArray() && schema.has("items")) {
            each(value.getAsJsonArray(), schema.getAsJsonObject("items"), where, breaches);
        } else if (value.isJsonObject()) {
            needed(value.getAsJsonObject(), schema, where, breaches);
            if (schema.has("properties")) {
                members(value.getAsJsonObject(), schema.getAsJsonObject("properties"), where, breaches);
            }
        }
    }

    private static boolean isNumber(JsonElement value) {
        return value instanceof JsonPrimitive number && number.isNumber();
    }

    private static boolean isText(JsonElement value, JsonObject schema) {
        if (!(value instanceof JsonPrimitive text && text.isString())) {
            return false;
        }
        String said = value.getAsString();
        // as the specification has it: a pattern may match anywhere
        boolean fits = (!schema.has("enum") || schema.getAsJsonArray("enum").contains(value))
                && (!schema.has("pattern")
                        || Pattern.compile(schema.get("pattern").getAsString())
                                .matcher(said)
                                .find())
                && (!schema.has("minLength")
                        || said.length() >= schema.get("minLength").getAsInt())
                && (!schema.has("maxLength")
                        || said.length() <= schema.get("maxLength").getAsInt());
        return fits
                && (!schema.has("format") || isFormat(said, schema.get("format").getAsString()));
    }

    private static boolean isFormat(String said, String format) {
        try {
            return switch (format) {
                case "date-time" -> Instant.parse(said) != null;
                case "date" -> LocalDate.parse(said) != null;
                case "time" -> LocalTime.parse(said) != null;
                default -> true;
            };
        } catch (DateTimeParseException another) {
            return false;
        }
    }

    private static boolean inRange(JsonElement value, JsonObject schema) {
        BigDecimal number = value.getAsBigDecimal();
        return (!schema.has("minimum") || number.compareTo(schema.get("minimum").getAsBigDecimal()) >= 0)
                && (!schema.has("maximum")
                        || number.compareTo(schema.get("maximum").getAsBigDecimal()) <= 0);
    }

    private static void needed(JsonObject object, JsonObject schema, String where, List<String> breaches) {
        if (schema.has("required")) {
            schema.getAsJsonArray("required").forEach(name -> {
                if (!object.has(name.getAsString())) {
                    breaches.add(where + " has no " + name.getAsString());
                }
            });
        }
    }

    private void each(JsonArray list, JsonObject schema, String where, List<String> breaches) {
        for (JsonElement each : list) {
            check(each, schema, where + "[]", breaches);
        }
    }

    private void members(JsonObject object, JsonObject properties, String where, List<String> breaches) {
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
            if (properties.has(member.getKey())) {
                check(
                        member.getValue(),
                        properties.getAsJsonObject(member.getKey()),
                        where + "." + member.getKey(),
                        breaches);
            } else {
                breaches.add(where + "." + member.getKey() + " is not described");
            }
        }
    }
}
