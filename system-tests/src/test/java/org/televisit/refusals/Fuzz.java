package org.televisit.refusals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes requests as no honest program would send them, the same again for the same seed. */
final class Fuzz {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final int MANY = 60;
    private static final int LONGEST_IN_ADDRESS = 300;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "-1",
            "999999999999999999999",
            "2027-02-30",
            "2027-02-30T25:61:00Z",
            "-999999999-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "24:00",
            "PT-1S",
            "../../etc/passwd",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "\u0000",
            "a\u0000b",
            "\uD83D\uDE00\u202E\u0301",
            "\uD800",
            "\u00DF\u0130\u4E2D",
            "{}",
            "%00%2e%2e%2f");

    private static final List<String> NO_OBJECTS = List.of(
            "",
            " ",
            "null",
            "[]",
            "[[]]",
            "1",
            "\"text\"",
            "{",
            "}",
            "{\"a\":}",
            "{\"a\":1,}",
            "\uFEFF{}",
            "{'a':1}",
            "{\"a\":1}{\"a\":2}",
            "{\"a\":NaN}",
            "{\"a\":01}",
            "{\"a\":\"\\ud800\"}",
            "\u0000",
            "true");

    private final Random random;
    private final List<String> ids;

    /** @param ids of things that there are, so that some requests get further than their address */
    Fuzz(long seed, List<String> ids) {
        this.random = new Random(seed);
        this.ids = ids;
    }

    /** True once in so many times. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** An address with something for each name in braces, and perhaps with questions. */
    String address(String path, JsonArray parameters) {
        Matcher names = NAME.matcher(path);
        StringBuilder address = new StringBuilder(names.replaceAll(found -> encoded(inPath())));
        String before = "?";
        for (JsonElement each : parameters) {
            JsonObject parameter = each.getAsJsonObject();
            if (parameter.has("in") && parameter.get("in").getAsString().equals("query") && !once(3)) {
                address.append(before)
                        .append(parameter.get("name").getAsString())
                        .append('=')
                        .append(encoded(once(2) ? text() : Integer.toString(random.nextInt())));
                before = "&";
            }
        }
        return address.toString();
    }

    // a segment that is empty, or goes up, is another address
    private String inPath() {
        if (!once(3)) {
            return any(ids);
        }
        String text = text().replaceAll("^[./\\s]*", "");
        return text.isEmpty() ? "x" : text;
    }

    // a longer address is refused by the connection, before there is a request
    private static String encoded(String text) {
        String cut = text.substring(0, Math.min(text.length(), LONGEST_IN_ADDRESS));
        return URLEncoder.encode(cut, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A body for this schema: nearly what is wanted, or nothing like it. */
    String body(JsonObject schema, Contract contract) {
        if (once(5)) {
            return any(NO_OBJECTS);
        }
        JsonElement nearly = nearly(schema, contract);
        String text = nearly.toString();
        return once(8) && text.startsWith("{\"") ? twice(text) : text;
    }

    /** The first member twice. */
    private static String twice(String object) {
        int end = object.indexOf(':');
        return "{" + object.substring(1, end) + ":0," + object.substring(1);
    }

    private JsonElement nearly(JsonObject given, Contract contract) {
        JsonObject schema = contract.resolved(given);
        if (once(4)) {
            return anything(3);
        }
        String type = schema.has("type") ? schema.get("type").getAsString() : "";
        return switch (type) {
            case "object" -> object(schema, contract);
            case "array" -> array(schema, contract);
            case "string" -> string(schema);
            case "integer" -> new JsonPrimitive(number());
            case "boolean" -> new JsonPrimitive(false);
            default -> anything(3);
        };
    }

    private JsonElement object(JsonObject schema, Contract contract) {
        JsonObject object = new JsonObject();
        if (schema.has("properties")) {
            for (Map.Entry<String, JsonElement> member :
                    schema.getAsJsonObject("properties").entrySet()) {
                if (!once(5)) {
                    object.add(member.getKey(), nearly(member.getValue().getAsJsonObject(), contract));
                }
            }
        }
        if (once(3)) {
            object.add(text(), anything(2));
        }
        return object;
    }

    private JsonElement array(JsonObject schema, Contract contract) {
        JsonArray array = new JsonArray();
        int size = once(6) ? MANY : random.nextInt(3);
        for (int i = 0; i < size && schema.has("items"); i++) {
            array.add(nearly(schema.getAsJsonObject("items"), contract));
        }
        return array;
    }

    private JsonElement string(JsonObject schema) {
        if (schema.has("enum") && !once(3)) {
            JsonArray words = schema.getAsJsonArray("enum");
            return words.get(random.nextInt(words.size()));
        }
        return new JsonPrimitive(once(4) ? any(ids) : text());
    }

    private String text() {
        return once(12) ? any(TEXTS).repeat(2_000) + "x".repeat(random.nextInt(20_000)) : any(TEXTS);
    }

    private BigDecimal number() {
        return any(List.of(
                BigDecimal.ZERO,
                BigDecimal.ONE,
                new BigDecimal("-1"),
                new BigDecimal(random.nextInt(100)),
                new BigDecimal(Integer.MAX_VALUE),
                new BigDecimal(Integer.MIN_VALUE),
                new BigDecimal("9223372036854775808"),
                new BigDecimal("0.5"),
                new BigDecimal("1E+400"),
                new BigDecimal("1E-400")));
    }

    // never true: that would switch something on for everybody
    private JsonElement anything(int depth) {
        return switch (random.nextInt(7)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(false);
            case 2 -> new JsonPrimitive(number());
            case 3 -> new JsonPrimitive(text());
            case 4 -> deep();
            case 5 -> list(depth);
            default -> named(depth);
        };
    }

    private JsonElement list(int depth) {
        JsonArray array = new JsonArray();
        for (int i = 0; depth > 0 && i < 3; i++) {
            array.add(anything(depth - 1));
        }
        return array;
    }

    private JsonElement named(int depth) {
        JsonObject object = new JsonObject();
        for (int i = 0; depth > 0 && i < 3; i++) {
            object.add(text(), anything(depth - 1));
        }
        return object;
    }

    private JsonElement deep() {
        JsonElement inner = new JsonArray();
        for (int depth = 0; depth < MANY; depth++) {
            JsonArray outer = new JsonArray();
            outer.add(inner);
            inner = outer;
        }
        return inner;
    }
}
