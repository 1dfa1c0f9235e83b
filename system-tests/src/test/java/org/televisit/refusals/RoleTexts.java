package org.televisit.refusals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.DayOfWeek;
import java.util.Locale;

/** What {@link RoleProps} sends, as JSON. */
final class RoleTexts {

    /** A new department without members. */
    static final String FIGURES =
            "{\"roundTripMillis\":40,\"jitterMillis\":4,\"lostPermille\":1,\"concealedPermille\":0,"
                    + "\"freezes\":0,\"receivedKbps\":900,\"sentKbps\":900,\"framesPerSecond\":30,\"pictureHeight\":720,"
                    + "\"step\":\"FULL\",\"relayed\":false}";

    static final String DEPARTMENT =
            "{\"nameEn\":\"New\",\"nameEs\":\"Nuevo\",\"active\":true,\"memberIds\":[],\"version\":-1}";

    private RoleTexts() {}

    static JsonObject json(String... pairs) {
        JsonObject json = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            json.addProperty(pairs[i], pairs[i + 1]);
        }
        return json;
    }

    /** Working hours from midnight to midnight. */
    static String allWeek() {
        JsonArray week = new JsonArray();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(json("day", day.name(), "from", "00:00", "until", "00:00"));
        }
        return week.toString();
    }

    /** A new kind of visit; the currency as JSON. */
    static String kind(String payment, int price, String currency) {
        return "{\"nameEn\":\"New\",\"nameEs\":\"Nueva\",\"lengthMinutes\":20,\"bufferMinutes\":10,\"payment\":\""
                + payment + "\",\"priceMinor\":" + price + ",\"currency\":" + currency
                + ",\"audience\":\"ANYONE\",\"active\":true,\"version\":-1}";
    }

    /** A code that nobody has used. */
    static String code() {
        return "R" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    }
}
