package org.televisit.application.appointment;

import java.util.Map;

/** Which of the names that a hospital gave something a reader sees. */
final class OwnName {

    private OwnName() {}

    /**
     * The one for readers of this language.
     *
     * @param language ISO 639
     * @param others in languages beside English and Spanish
     * @return the English one, which may be null, where the language has none
     */
    static String in(String language, String english, String spanish, Map<String, String> others) {
        return language.equals("es") ? spanish : others.getOrDefault(language, english);
    }
}
