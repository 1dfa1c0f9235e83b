package org.televisit.web.api;

import java.nio.charset.StandardCharsets;

/** The header that names a file to be saved (RFC 6266). */
final class ContentDisposition {

    private static final String PLAIN = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    /** An attachment of this name: in ASCII for programs of old, in UTF-8 (RFC 8187) for the others. */
    static String attachment(String name) {
        StringBuilder ascii = new StringBuilder();
        name.codePoints().forEach(c -> ascii.append(c < 0x20 || c > 0x7E || "\"\\%".indexOf(c) >= 0 ? '_' : (char) c));
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0 && (Character.isLetterOrDigit(octet) || PLAIN.indexOf(octet) >= 0)) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format("%%%02X", octet));
            }
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
