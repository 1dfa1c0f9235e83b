package org.televisit.refusals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
                    case "integer" -> isNumber(value) && value.getAsString().matches("-?\\d+");
                    case "number" -> isNumber(value);
                    case "boolean" -> value instanceof JsonPrimitive truth && truth.isBoolean();
                    default -> false;
                };
        if (!fits) {
            breaches.add(where + " is no " + schema + ": " + value);
        } else if (value.isJsonArray() && schema.has("items")) {
            each(value.getAsJsonArray(), schema.getAsJsonObject("items"), where, breaches);
        } else if (value.isJsonObject() && schema.has("properties")) {
            members(value.getAsJsonObject(), schema.getAsJsonObject("properties"), where, breaches);
        }
    }

    private static boolean isNumber(JsonElement value) {
        return value instanceof JsonPrimitive number && number.isNumber();
    }

    private static boolean isText(JsonElement value, JsonObject schema) {
        if (!(value instanceof JsonPrimitive text && text.isString())) {
            return false;
        }
        if (schema.has("enum")) {
            return schema.getAsJsonArray("enum").contains(value);
        }
        if (schema.has("format") && schema.get("format").getAsString().equals("date-time")) {
            try {
                return Instant.parse(value.getAsString()) != null;
            } catch (DateTimeParseException noMoment) {
                return false;
            }
        }
        return true;
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
