package org.televisit.application.notification;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.televisit.domain.person.Languages;
import org.televisit.domain.shared.Bundles;

/** The texts of messages in one language. */
final class Phrases {

    private static final String BUNDLE = "org.televisit.application.notification.messages";
    private static final String BRIEF = "org.televisit.application.notification.brief";
    private static final Map<String, Phrases> KNOWN = all(BUNDLE);
    private static final Map<String, Phrases> KNOWN_BRIEF = all(BRIEF);

    private final Locale locale;
    private final Map<String, Phrase> texts = new HashMap<>();

    private static Map<String, Phrases> all(String bundle) {
        return Languages.OFFERED.stream()
                .collect(Collectors.toMap(
                        Function.identity(), language -> new Phrases(bundle, Locale.forLanguageTag(language))));
    }

    private Phrases(String name, Locale locale) {
        this.locale = locale;
        ResourceBundle bundle = Bundles.in(locale, name, Phrases.class);
        for (String key : Collections.list(bundle.getKeys())) {
            texts.put(key, new Phrase(bundle.getString(key)));
        }
    }

    /** Those of this language; null and one we don't speak mean English. */
    static Phrases in(String language) {
        return KNOWN.getOrDefault(language == null ? "en" : language, KNOWN.get("en"));
    }

    /** As {@link #in}, of what is told in a line. */
    static Phrases brief(String language) {
        return KNOWN_BRIEF.getOrDefault(language == null ? "en" : language, KNOWN_BRIEF.get("en"));
    }

    Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    String text(String key, Map<String, String> values) {
        Phrase text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text under the key " + key);
        }
        return text.fill(values);
    }

    String text(String key) {
        return text(key, Map.of());
    }

    Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    Set<String> places(String key) {
        return texts.get(key).places();
    }
}
