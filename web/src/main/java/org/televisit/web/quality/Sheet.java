package org.televisit.web.quality;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A sheet for spreadsheet programs: comma-separated values (RFC 4180) in UTF-8, with the mark by which the programs
 * know that. What one of them would take for a formula is a text, by an apostrophe before it.
 */
final class Sheet {

    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder(MARK);

    /** Adds a line; null leaves a cell empty, numbers are written as they are. */
    Sheet line(Object... cells) {
        text.append(Arrays.stream(cells).map(Sheet::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String words = value.toString();
        String harmless = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return harmless.chars().anyMatch(each -> ",\"\r\n;'\t".indexOf(each) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
