package org.televisit.application.notification;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Some statuses of HTTP, as {@code 200-299}, {@code 202} or {@code 200,202}. */
record StatusSpan(List<int[]> spans) {

    private static final Pattern SPAN = Pattern.compile("(\\d{3})(?:-(\\d{3}))?");

    /** @throws IllegalArgumentException unless it is written so */
    static StatusSpan of(String text) {
        return new StatusSpan(
                Arrays.stream(text.split(",")).map(StatusSpan::span).toList());
    }

    private static int[] span(String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (!span.matches()) {
            throw new IllegalArgumentException("televisit.sms.accepted: not as 200-299 or 200,202");
        }
        int first = Integer.parseInt(span.group(1));
        return new int[] {first, span.group(2) == null ? first : Integer.parseInt(span.group(2))};
    }

    boolean holds(int status) {
        return spans.stream().anyMatch(span -> span[0] <= status && status <= span[1]);
    }
}
