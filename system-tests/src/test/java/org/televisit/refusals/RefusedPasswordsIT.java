package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Session;

/** Who makes an account with a password that is easy to guess is told so and is not let in. */
@ExtendWith(WithTelevisit.class)
class RefusedPasswordsIT {

    private static final Path THEME = Path.of("../keycloak-realm/themes/televisit/login/messages");

    /** Long enough all of them: used by many, or made of what this house is about. */
    @ParameterizedTest
    @ValueSource(strings = {"1q2w3e4r5t", "PASSWORD123", "qwertyuiop", "Televisit-2026", "hospital123", "contraseña1"})
    void one_that_is_easy_to_guess_is_refused(String password, Clinic clinic) throws IOException {
        refused(password, "en", clinic);
    }

    @ParameterizedTest
    @CsvSource({"es", "fr"})
    void the_reader_is_told_in_their_language(String language, Clinic clinic) throws IOException {
        refused("1234567890", language, clinic);
    }

    @Test
    void a_sentence_is_taken_even_with_a_word_of_the_house_in_it(Clinic clinic) {
        Session newcomer = Session.at(clinic.product());

        newcomer.registers(email(), "the hospital by seven lamps", "en").expect(200);

        assertThat(newcomer.gets("/patient/home.xhtml").expect(200).text()).contains("Ada");
    }

    private static void refused(String password, String language, Clinic clinic) throws IOException {
        Session newcomer = Session.at(clinic.product());

        Answer page = newcomer.registers(email(), password, language).expect(200);

        assertThat(page.text())
                .contains("id=\"input-error-password\"", words(language))
                .contains("lang=\"" + language + "\"");
        assertThat(newcomer.gets("/patient/home.xhtml").status()).isEqualTo(302);
    }

    private static String words(String language) throws IOException {
        Properties all = new Properties();
        try (Reader file = Files.newBufferedReader(THEME.resolve("messages_" + language + ".properties"))) {
            all.load(file);
        }
        return all.getProperty("invalidPasswordBlacklistedMessage");
    }

    private static String email() {
        return UUID.randomUUID() + "@example.org";
    }
}
