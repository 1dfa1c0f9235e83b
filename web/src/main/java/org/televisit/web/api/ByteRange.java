package org.televisit.web.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one range of bytes a player asks for (RFC 9110, 14.2). Several, or what is no range of bytes, counts as not
 * asked, which the standard allows.
 *
 * @param asked whether it was asked for at all; else it is everything
 * @param first from 0; negative for so many at the end
 * @param last the last byte; as large as a long for the end
 */
record ByteRange(boolean asked, long first, long last) {

    private static final ByteRange ALL = new ByteRange(false, 0, Long.MAX_VALUE);
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** @param header null when there is none */
    static ByteRange parse(String header) {
        Matcher one = ONE.matcher(header == null ? "" : header.strip());
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return ALL;
        }
        if (one.group(1).isEmpty()) {
            return new ByteRange(true, -Long.parseLong(one.group(2)), Long.MAX_VALUE);
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
        return last < first ? ALL : new ByteRange(true, first, last);
    }
}
