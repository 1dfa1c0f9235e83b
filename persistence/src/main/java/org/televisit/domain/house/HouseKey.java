package org.televisit.domain.house;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * A place in a list of visits that runs from the earliest start to the latest: the next page begins after it, whatever
 * was added meanwhile.
 *
 * @param startsAt the start of the last visit read
 * @param id its public id, which orders visits of the same start
 */
public record HouseKey(Instant startsAt, String id) {

    private static final Pattern TOKEN = Pattern.compile("(-?\\d{1,12})\\.([A-Za-z0-9_-]{1,22})");

    /** The place right after this line. */
    public static HouseKey after(HouseLine last) {
        return new HouseKey(last.startsAt(), last.id());
    }

    /**
     * Reads what {@link #token()} wrote.
     *
     * @throws BusinessException NOT_FOUND not-found when it is none of ours
     */
    public static HouseKey parse(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            throw new BusinessException(Category.NOT_FOUND, "not-found");
        }
        return new HouseKey(Instant.ofEpochSecond(Long.parseLong(parts.group(1))), parts.group(2));
    }

    /** The key as one word that needs no escaping in an address. Visits start on whole seconds, so nothing is lost. */
    public String token() {
        return startsAt.getEpochSecond() + "." + id;
    }
}
