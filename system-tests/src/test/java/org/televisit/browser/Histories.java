package org.televisit.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.televisit.product.Person;

/** What the history says of somebody's visits. */
final class Histories {

    private Histories() {}

    static List<JsonObject> of(Person person) {
        List<JsonObject> lines = new ArrayList<>();
        JsonElement history = person.get("/calls?limit=20").expect(200).json();
        JsonElement calls =
                history.isJsonArray() ? history : history.getAsJsonObject().get("calls");
        calls.getAsJsonArray().forEach(line -> lines.add(line.getAsJsonObject()));
        return lines;
    }
}
