package org.televisit.domain.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * A place in the trail as it is read, from the newest line to the oldest: the next page begins after it.
 *
 * @param at when the last line read happened
 * @param id its key, which orders lines of the same moment
 */
public record AuditPlace(Instant at, long id) {

    private static final Pattern TOKEN = Pattern.compile("(-?\\d{1,18})\\.(\\d{1,18})");

    /** The place right after this line. */
    public static AuditPlace after(AuditEvent last) {
        return new AuditPlace(last.at(), last.id());
    }

    /**
     * Reads what {@link #token()} wrote.
     *
     * @throws BusinessException NOT_FOUND not-found when it is none of ours
     */
    public static AuditPlace parse(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            throw new BusinessException(Category.NOT_FOUND, "not-found");
        }
        return new AuditPlace(
                Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS), Long.parseLong(parts.group(2)));
    }

    /** As one word that needs no escaping in an address. */
    public String token() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + id;
    }
}
