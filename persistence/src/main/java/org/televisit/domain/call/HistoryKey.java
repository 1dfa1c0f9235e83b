package org.televisit.domain.call;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * A place in a list of visits by their start, the history or what is to come: the next page begins after it, whatever was
 * added meanwhile.
 *
 * @param startsAt the start of the last visit read
 * @param appointmentPublicId its public id, which orders visits of the same start
 */
public record HistoryKey(Instant startsAt, String appointmentPublicId) {

    private static final Pattern TOKEN = Pattern.compile("(-?\\d{1,12})\\.([A-Za-z0-9_-]{22})");

    /** The place right after this line. */
    public static HistoryKey after(CallSummary last) {
        return new HistoryKey(last.startsAt(), last.appointmentPublicId());
    }

    /** The place right after this visit. */
    public static HistoryKey after(VisitLine last) {
        return new HistoryKey(last.startsAt(), last.id());
    }

    /**
     * Reads what {@link #token()} wrote.
     *
     * @throws BusinessException NOT_FOUND not-found when it is none of ours
     */
    public static HistoryKey parse(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            throw new BusinessException(Category.NOT_FOUND, "not-found");
        }
        return new HistoryKey(Instant.ofEpochSecond(Long.parseLong(parts.group(1))), parts.group(2));
    }

    /** The key as one word that needs no escaping in a URL. Visits start on whole seconds, so nothing is lost. */
    public String token() {
        return startsAt.getEpochSecond() + "." + appointmentPublicId;
    }
}
