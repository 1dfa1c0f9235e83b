package org.televisit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlashFilterTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /visit/detail.xhtml, false, document, false",
        "GET, /staff/record.xhtml, false, iframe, false",
        "GET, /visit/detail.xhtml, false, , false",
        "POST, /visit/detail.xhtml, false, empty, false",
        "GET, /visit/detail.xhtml, true, , true",
        "GET, /visit/detail.xhtml, false, empty, true",
        "GET, /offline.xhtml, false, empty, true",
        "GET, /offline.xhtml, false, , true"
    })
    void onlyWhatSomebodyReadsUsesAMessageUp(
            String method, String path, boolean parts, String destination, boolean beside) {
        assertThat(FlashFilter.beside(method, path, parts, destination)).isEqualTo(beside);
    }
}
