package org.televisit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void initials_are_of_the_first_and_last_word_without_titles() {
        assertThat(Names.initials("Dr. Amina Otieno")).isEqualTo("AO");
        assertThat(Names.initials("Sofia Rossi-Lund")).isEqualTo("SR");
        assertThat(Names.initials("maria da silva")).isEqualTo("MS");
        assertThat(Names.initials("Li")).isEqualTo("L");
    }

    @Test
    void a_name_without_letters_has_no_initials_and_breaks_nothing() {
        assertThat(Names.initials("")).isEmpty();
        assertThat(Names.initials("  ")).isEmpty();
        assertThat(Names.initials("\uD83D\uDE00 Smile")).isEqualTo("\uD83D\uDE00S");
    }
}
