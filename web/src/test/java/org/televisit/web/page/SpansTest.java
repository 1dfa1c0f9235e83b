package org.televisit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 minutes, 0 minutos, 0 minute",
        "PT1S, 1 second, 1 segundo, 1 seconde",
        "PT90S, 90 seconds, 90 segundos, 90 secondes",
        "PT10M, 10 minutes, 10 minutos, 10 minutes",
        "PT90M, 90 minutes, 90 minutos, 90 minutes",
        "PT24H, 24 hours, 24 horas, 24 heures",
        "PT48H, 2 days, 2 días, 2 jours",
        "PT36H, 36 hours, 36 horas, 36 heures",
        "P56D, 56 days, 56 días, 56 jours"
    })
    void lengthsAreToldInTheLargestUnitTheyAreWholeIn(Duration length, String english, String spanish, String french) {
        assertThat(Spans.words(Locale.ENGLISH, length)).isEqualTo(english);
        assertThat(Spans.words(Locale.forLanguageTag("es"), length)).isEqualTo(spanish);
        assertThat(Spans.words(Locale.FRENCH, length)).isEqualTo(french);
        assertThat(Duration.of(Spans.count(length), Spans.unit(length))).isEqualTo(length);
    }
}
