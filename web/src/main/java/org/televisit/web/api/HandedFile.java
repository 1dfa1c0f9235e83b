package org.televisit.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** A file as people hand it over and get it: read no further than it may be long, and given out so that nothing runs. */
final class HandedFile {

    /** What its owner calls a file. */
    static final String NAME_HEADER = "X-File-Name";

    private static final String SANDBOX = "sandbox; default-src 'none'";

    private HandedFile() {}

    /**
     * The content; one that is too long is one byte longer than the longest, whatever it is.
     *
     * @param announced the length that the request says, in bytes
     * @param largest in bytes
     * @throws BusinessException INVALID file-too-large when it breaks off
     */
    static byte[] read(InputStream body, long announced, int largest) {
        if (announced > largest) {
            return new byte[largest + 1];
        }
        try {
            return body.readNBytes(largest + 1);
        } catch (IOException tooLongOrGone) {
            throw new BusinessException(Category.INVALID, "file-too-large", tooLongOrGone);
        }
    }

    /** A name as headers carry it, percent-encoded. @throws BusinessException INVALID file-name */
    static String name(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(Category.INVALID, "file-name", e);
        }
    }

    /** To be saved: nothing in it may run, and no page of ours can be reached from it. */
    static Response saved(byte[] content, String mediaType, String name) {
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(name))
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
