package org.televisit.domain.notification;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a message tells beside the visit, as a few named words kept in one column. */
public final class Details {

    /** Of a confirmation: "true" while the payment is awaited. */
    public static final String UNPAID = "unpaid";

    /** Of a change: the instant at which the visit was to begin before. */
    public static final String OLD_START = "oldStart";

    /** Of a change: {@link #MOVED} or {@link #KEPT} when rules for clocks changed and not the visit. */
    public static final String ZONE_RULES = "zoneRules";

    /** It keeps its time on the wall, and its instant is another. */
    public static final String MOVED = "true";

    /** It keeps its instant, and its time on the wall is another. */
    public static final String KEPT = "kept";

    /** Of a cancellation: the word of the reason. */
    public static final String REASON = "reason";

    /** As a reason: the visit was handed to another doctor. */
    public static final String HANDED = "HANDED";

    /** Of a receipt: the amount in minor units and the currency: "12000 USD". */
    public static final String AMOUNT = "amount";

    /** Of an invitation: the name of whom it is written to, where it is not the patient. */
    public static final String NAME = "name";

    /** Of an invitation to act for a patient: the patient's name. */
    public static final String FOR_WHOM = "forWhom";

    /** Of an invitation or offer: the page to open, whole or below the public address. */
    public static final String PAGE = "page";

    /** Of an invitation, an offer or a doctor who is ready: the instant up to which it is of use. */
    public static final String UNTIL = "until";

    /** Of a visit that took place: how long the two talked, in seconds. */
    public static final String SECONDS = "seconds";

    /** Nothing beside. */
    public static final Details NONE = new Details(Map.of());

    private final Map<String, String> words;

    private Details(Map<String, String> words) {
        this.words = words;
    }

    /** As a message keeps it; null for nothing. */
    public static Details read(String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            int equals = line.indexOf('=');
            words.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return new Details(words);
    }

    /** These, and one more; a null value adds nothing. */
    public Details with(String name, String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(name, value.replaceAll("\\s+", " "));
        return new Details(more);
    }

    /** The word of this name; null when there is none. */
    public String get(String name) {
        return words.get(name);
    }

    /** One name and word a line; null for nothing. */
    String text() {
        StringBuilder text = new StringBuilder();
        words.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.isEmpty() ? null : text.toString();
    }
}
