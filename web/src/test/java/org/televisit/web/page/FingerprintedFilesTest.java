package org.televisit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintedFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/site.css",
                "/js/call/ice-credentials.js",
                "/img/app/icon-192.png",
                "/fonts/inter-latin_1.woff2",
                "/blur/selfie_segmentation_solution_simd_wasm_bin.wasm",
                "/blur/selfie_segmentation.binarypb"
            })
    void filesAreHandedOut(String path) {
        assertThat(FingerprintedFiles.isFile(path)).isTrue();
    }

    /** Whoever asks has not signed in, and nobody is asked again where a request is handed on to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/../patient/home.xhtml",
                "/css/../WEB-INF/web.xml",
                "/css/..;/WEB-INF/web.xml",
                "/css/./../admin/people.xhtml",
                "/css/..\\WEB-INF\\web.xml",
                "/css/%2e%2e/WEB-INF/web.xml",
                "/css//../WEB-INF/web.xml",
                "/css/.hidden",
                "/css/",
                "/css",
                "/WEB-INF/web.xml",
                "/patient/home.xhtml",
                "/cssx/site.css"
            })
    void nothingElseIsHandedOn(String path) {
        assertThat(FingerprintedFiles.isFile(path)).isFalse();
    }
}
