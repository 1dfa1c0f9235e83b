package org.televisit.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDispositionTest {

    @ParameterizedTest
    @CsvSource({
        "letter.pdf, letter.pdf, letter.pdf",
        "my letter.pdf, my letter.pdf, my%20letter.pdf",
        "informe médico.pdf, informe m_dico.pdf, informe%20m%C3%A9dico.pdf",
        "'a\"b\\c;d.pdf', a_b_c;d.pdf, a%22b%5Cc%3Bd.pdf",
        "100%.pdf, 100_.pdf, 100%25.pdf",
        "日.pdf, _.pdf, %E6%97%A5.pdf",
        "'a\r\nX-Evil: b.pdf', a__X-Evil: b.pdf, a%0D%0AX-Evil%3A%20b.pdf",
    })
    void aNameIsOneNameWhateverStandsInIt(String name, String ascii, String encoded) {
        assertThat(ContentDisposition.attachment(name))
                .isEqualTo("attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded);
    }
}
