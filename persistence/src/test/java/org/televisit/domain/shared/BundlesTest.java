package org.televisit.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BundlesTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void theMachineSpeaksAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void words_are_in_the_readers_language_or_in_english_and_never_in_the_machines() {
        Locale.setDefault(Locale.forLanguageTag("es-ES"));

        assertThat(greeting("es")).isEqualTo("Buenos días");
        assertThat(greeting("en")).isEqualTo("Good morning");
        assertThat(greeting("fr")).isEqualTo("Good morning");
    }

    private static String greeting(String language) {
        return Bundles.in(Locale.forLanguageTag(language), "org.televisit.domain.shared.greetings", BundlesTest.class)
                .getString("greeting");
    }
}
