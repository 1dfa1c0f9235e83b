package org.televisit.web.call;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.televisit.domain.shared.Bundles;

/** The words of the call page, of a guest's, or of the page that checks for it, in one language; English where a language lacks one. */
final class RoomTexts {

    private final ResourceBundle bundle;

    private RoomTexts(String name, Locale locale) {
        bundle = Bundles.in(locale, name, RoomTexts.class);
    }

    static RoomTexts ofCall(Locale locale) {
        return new RoomTexts("org.televisit.web.call", locale);
    }

    static RoomTexts ofCheck(Locale locale) {
        return new RoomTexts("org.televisit.web.check", locale);
    }

    static RoomTexts ofGuest(Locale locale) {
        return new RoomTexts("org.televisit.web.guest", locale);
    }

    String text(String key) {
        return bundle.getString(key);
    }

    /** All of them, by key; placeholders in braces are filled in by the page. */
    JsonObject all() {
        JsonObjectBuilder texts = Json.createObjectBuilder();
        for (String key : new TreeSet<>(bundle.keySet())) {
            texts.add(key, bundle.getString(key));
        }
        return texts.build();
    }
}
