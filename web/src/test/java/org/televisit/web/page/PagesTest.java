package org.televisit.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.helpers.DefaultHandler;

class PagesTest {

    static Stream<Path> pages() throws IOException {
        return Files.walk(Path.of("src", "main", "webapp"))
                .filter(file -> file.toString().endsWith(".xhtml"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_well_formed_and_declares_its_tags(Path page) throws Exception {
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);

        assertThatCode(() -> parsers.newSAXParser().parse(page.toFile(), new DefaultHandler()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_file_that_a_page_names_lies_under_the_fingerprint(Path page) throws IOException {
        // what is kept for when there is no connection has a mark of its own
        String text = Files.readString(page)
                .replaceAll("[^\"]*\\?offline\"", "")
                .replace("#{kept ? request.contextPath : files.path}/", "#{files.path}/");

        assertThat(text).doesNotContainPattern("contextPath\\}/(css|js|img|fonts)/");
    }

    /** Their scripts are not there: 116 KB that each page would be read with (docs/adr/0032). */
    @ParameterizedTest
    @MethodSource("pages")
    void no_page_has_a_widget_of_PrimeFaces_but_its_calendar(Path page) throws IOException {
        assertThat(Files.readString(page))
                .doesNotContainPattern("<p:(?!(ajax|autoUpdate|message|remoteCommand|schedule)\\b)");
    }
}
