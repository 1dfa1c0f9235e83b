package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;

/** What browsers may keep: files whose address changes with them for a year, pages never. */
@ExtendWith(WithTelevisit.class)
class CachingIT {

    private static final String PRIMEICONS =
            "/jakarta.faces.resource/primeicons/primeicons.css.xhtml?ln=primefaces&v=15.0.13";

    private static final Pattern MARKED = Pattern.compile("/televisit(/_/([0-9a-f]{16}))/css/site\\.css");

    // as browsers speak to a server without TLS
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static HttpResponse<String> get(Clinic clinic, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(clinic.product().web() + path))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static String caching(HttpResponse<?> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    /** Where the files of the page are, under the application's address. */
    private static String marked(Clinic clinic) throws Exception {
        HttpResponse<String> page = get(clinic, "/goodbye.xhtml");
        assertThat(caching(page)).contains("no-store");
        Matcher found = MARKED.matcher(page.body());
        assertThat(found.find()).as("a style under a fingerprint").isTrue();
        return found.group(1);
    }

    @Test
    void files_under_their_fingerprint_are_kept_for_a_year(Clinic clinic) throws Exception {
        String marked = marked(clinic);
        for (String file :
                new String[] {"/css/site.css", "/js/shared/page.js", "/img/favicon.svg", "/blur/selfie_segmentation.js"
                }) {
            HttpResponse<String> answer = get(clinic, marked + file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(caching(answer)).as(file).isEqualTo("public, max-age=31536000, immutable");
            assertThat(caching(get(clinic, file))).as(file).isEqualTo("no-cache");
        }
    }

    @Test
    void what_is_text_comes_compressed_once(Clinic clinic) throws Exception {
        String marked = marked(clinic);
        for (String path :
                new String[] {marked + "/css/site.css", marked + "/js/shared/page.js", "/check.xhtml", PRIMEICONS}) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(clinic.product().web() + path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.headers().allValues("Content-Encoding")).as(path).containsExactly("gzip");
            try (var text = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                        .as(path)
                        .containsAnyOf("{", "<html");
            }
        }
    }

    @Test
    void a_page_read_before_an_upgrade_gets_its_files_and_keeps_none(Clinic clinic) throws Exception {
        HttpResponse<String> answer = get(clinic, "/_/0123456789abcdef/css/site.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(caching(answer)).isEqualTo("no-cache");
    }

    @Test
    void nothing_but_files_lies_under_a_fingerprint(Clinic clinic) throws Exception {
        String marked = marked(clinic);
        for (String path : new String[] {
            "/WEB-INF/web.xml",
            "/api/v1/me",
            "/patient/home.xhtml",
            "/css/../WEB-INF/web.xml",
            "/css/%2e%2e/WEB-INF/web.xml",
            ""
        }) {
            assertThat(get(clinic, marked + path).statusCode()).as(path).isIn(302, 400, 404);
        }
    }

    @Test
    void files_of_libraries_are_kept_for_a_year_too(Clinic clinic) throws Exception {
        HttpResponse<String> answer = get(clinic, PRIMEICONS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(caching(answer)).contains("max-age=31536000");
    }
}
