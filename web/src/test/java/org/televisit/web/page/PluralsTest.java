package org.televisit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and days are told as each language tells them. */
class PluralsTest {

    @ParameterizedTest
    @CsvSource({
        "en, time.minutes, 0, 0 minutes",
        "en, time.minutes, 1, 1 minute",
        "en, time.minutes, 2, 2 minutes",
        "es, time.minutes, 1, 1 minuto",
        "es, time.minutes, 2, 2 minutos",
        "fr, time.minutes, 0, 0 minute",
        "fr, time.minutes, 1, 1 minute",
        "fr, time.minutes, 2, 2 minutes",
        "fr, week.summary, 0, Aucune consultation",
        "fr, week.summary, 1, 1 consultation",
        "fr, week.summary, 12, 12 consultations",
        "fr, series.weeks, 1, Chaque semaine",
        "fr, series.weeks, 2, Toutes les 2 semaines",
        "fr, quality.calls, 0, aucun appel mesuré",
        "fr, quality.calls, 1, sur un appel"
    })
    void a_number_has_the_form_of_its_language(String language, String key, int number, String text) {
        assertThat(Words.text(Locale.forLanguageTag(language), key, number)).isEqualTo(text);
    }

    @Test
    void large_numbers_and_days_are_written_as_the_french_do() {
        Locale french = Locale.forLanguageTag("fr");
        assertThat(Words.text(french, "time.minutes", 1200).replaceAll("[\\u00A0\\u202F]", " "))
                .isEqualTo("1 200 minutes");
        assertThat(DateTimeFormatter.ofPattern(Words.text(french, "time.pattern.dayYear"), french)
                        .format(LocalDate.of(2026, 11, 23)))
                .isEqualTo("lundi 23 novembre 2026");
        assertThat(NumberFormat.getInstance(french).format(4.25)).isEqualTo("4,25");
    }
}
