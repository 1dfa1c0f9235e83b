package org.televisit.application.export;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** JSON that a person can read too. What is null is left out. */
final class PrettyJson {

    static final Map<String, Object> PRETTY = Map.of(JsonGenerator.PRETTY_PRINTING, true);

    private final JsonObjectBuilder members = Json.createObjectBuilder();

    private PrettyJson() {}

    static PrettyJson object() {
        return new PrettyJson();
    }

    /** A number or a truth as itself, anything else as its text. */
    PrettyJson with(String name, Object value) {
        if (value instanceof Boolean yes) {
            members.add(name, yes);
        } else if (value instanceof Integer || value instanceof Long) {
            members.add(name, ((Number) value).longValue());
        } else if (value instanceof Double number) {
            members.add(name, number);
        } else if (value instanceof JsonObject object) {
            members.add(name, object);
        } else if (value != null) {
            members.add(name, value.toString());
        }
        return this;
    }

    <T> PrettyJson withAll(String name, Collection<T> values, Function<T, PrettyJson> each) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(value -> array.add(each.apply(value).json()));
        members.add(name, array);
        return this;
    }

    JsonObject json() {
        return members.build();
    }

    static String text(JsonObject object) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(PRETTY).createWriter(text)) {
            writer.writeObject(object);
        }
        return text.append('\n').toString();
    }
}
