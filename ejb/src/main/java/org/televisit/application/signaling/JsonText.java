package org.televisit.application.signaling;

/** Writes JSON strings (RFC 8259, section 7). */
final class JsonText {

    private JsonText() {}

    /** The value in quotes with everything escaped that must be; {@code null} without quotes for null. */
    static String quote(String value) {
        if (value == null) {
            return "null";
        }
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
