package org.televisit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmidTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | Ahora: {0} | Martes 24 de noviembre, 07:30 | Ahora: martes 24 de noviembre, 07:30",
                "es | Ahora: {0} | Hoy, 17:03 | Ahora: hoy, 17:03",
                "es | {0} (visita) | Martes 24 de noviembre | Martes 24 de noviembre (visita)",
                "es | Listo. {0} | Martes 24 de noviembre | Listo. Martes 24 de noviembre",
                "es | Su visita con {0} | Domingo Pérez | Su visita con Domingo Pérez",
                "es | Su visita con {0} | Domingo | Su visita con Domingo",
                "fr | Réservée pour : {0} | Lundi 30 novembre | Réservée pour : lundi 30 novembre",
                "en | Booked for: {0} | Monday 30 November | Booked for: Monday 30 November",
                "en | Booked for: {0} | Tomorrow, 09:00 | Booked for: tomorrow, 09:00",
                "en | Your visit with {0} | Today Smith | Your visit with Today Smith"
            })
    void a_day_within_a_sentence_is_written_small(String language, String pattern, String argument, String text) {
        Object[] placed = Amid.sentence(Locale.forLanguageTag(language), pattern, argument);
        assertThat(pattern.replace("{0}", (String) placed[0])).isEqualTo(text);
    }
}
