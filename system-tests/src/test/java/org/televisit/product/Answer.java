package org.televisit.product;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What the server said: status, headers and the body as text. */
public record Answer(int status, HttpHeaders headers, String text) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** The body as JSON; JSON null when there was none. */
    public JsonElement json() {
        return text == null || text.isBlank() ? JsonNull.INSTANCE : JsonParser.parseString(text);
    }

    public JsonObject object() {
        return json().getAsJsonObject();
    }

    public JsonArray array() {
        return json().getAsJsonArray();
    }

    /** A member of the JSON object as text, or null when it is not there. */
    public String string(String member) {
        JsonElement value = object().get(member);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }

    /** This answer, or an error that shows what came instead of the expected status. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but got " + status + ": " + text);
        }
        return this;
    }
}
