package org.televisit.domain.rating;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * A place in the list of ratings, which runs from the newest to the oldest.
 *
 * @param at when the rating that was seen last was first said
 * @param id its internal key
 */
public record RatingKey(Instant at, long id) {

    /** The place right after this one. */
    public static RatingKey after(Rating last) {
        return new RatingKey(last.ratedAt(), last.id());
    }

    /** As it stands in an address; null when it is no such text. */
    public static RatingKey read(String text) {
        int end = text == null ? -1 : text.indexOf('_');
        if (end < 0) {
            return null;
        }
        try {
            return new RatingKey(Instant.parse(text.substring(0, end)), Long.parseLong(text.substring(end + 1)));
        } catch (DateTimeException | NumberFormatException notOurs) {
            return null;
        }
    }

    /** As it stands in an address. */
    public String text() {
        return at + "_" + id;
    }
}
