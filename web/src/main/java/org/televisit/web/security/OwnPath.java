package org.televisit.web.security;

import java.util.regex.Pattern;

/**
 * Tells a path of ours, with what was asked for behind it, from an address to which somebody else would like people to
 * be sent.
 */
public final class OwnPath {

    // A second slash, a backslash or a colon before the question mark could lead to another host, and what no address
    // holds as it is, such as the end of a line, could end the header that this is written into. Behind the question
    // mark stands whatever RFC 3986 lets a query hold: "who=Maria+Silva", "first=2026-11-30T10:00:00Z", "q=%C3%A9".
    private static final Pattern OURS = Pattern.compile(
            "(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+/?(?:\\?(?:[A-Za-z0-9/._~!$&'()*+,;=:@?-]|%[0-9A-Fa-f]{2})*)?");

    private static final int LONGEST = 2000;

    private OwnPath() {}

    /**
     * The path itself if it is one of ours, else "/".
     *
     * @param path below the context root, as it came; null or anything at all
     */
    public static String of(String path) {
        return path != null && path.length() <= LONGEST && OURS.matcher(path).matches() ? path : "/";
    }
}
