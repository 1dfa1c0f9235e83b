package org.televisit.web.api;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.televisit.domain.shared.SecretToken;

/**
 * A strong entity tag (RFC 9110, 8.8.3): the version of a thing and a hash of how it looks to the caller, so that two
 * alike are alike byte by byte. Of what a change is decided upon, the version alone counts.
 */
record EntityTag(int version, String look) {

    private static final Pattern TAG = Pattern.compile("\"(-?\\d{1,9})(?:-([0-9a-f]{16}))?\"");
    private static final int LOOK = 16;

    /** The tag of this version that looks like this. */
    static EntityTag of(int version, byte[] body) {
        return new EntityTag(version, SecretToken.hashOf(body).substring(0, LOOK));
    }

    /** One strong tag of ours, or a bare version in quotation marks; null for anything else. */
    static EntityTag parsed(String text) {
        Matcher tag = TAG.matcher(text.strip());
        return tag.matches() ? new EntityTag(Integer.parseInt(tag.group(1)), tag.group(2)) : null;
    }

    /** Whether a header {@code If-None-Match} names it; that compares weakly. */
    boolean isNamedBy(String header) {
        return header != null
                && (header.strip().equals("*")
                        || Arrays.stream(header.split(","))
                                .map(each -> each.strip().replaceFirst("^W/", ""))
                                .anyMatch(toString()::equals));
    }

    @Override
    public String toString() {
        return "\"" + version + "-" + look + "\"";
    }
}
