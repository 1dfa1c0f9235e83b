package org.televisit.web.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static String line(Object... cells) {
        String text = new Sheet().line(cells).toString();
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        return text.substring(1, text.length() - 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"x\")"})
    void what_a_program_would_run_becomes_a_text(String formula) {
        String cell = line(formula);

        assertThat(cell.replaceFirst("^\"", "")).startsWith("'");
        assertThat(cell.replace("\"\"", "\"")).contains(formula);
    }

    @Test
    void what_would_part_cells_is_quoted() {
        assertThat(line("Heart, lungs", "say \"a\"", "two\nlines", "semi;colon"))
                .isEqualTo("\"Heart, lungs\",\"say \"\"a\"\"\",\"two\nlines\",\"semi;colon\"");
    }

    @Test
    void numbers_stay_numbers_and_nothing_is_empty() {
        assertThat(line(12L, 4.25, -3, null, "Dr. Amina Otieno", "")).isEqualTo("12,4.25,-3,,Dr. Amina Otieno,");
    }
}
