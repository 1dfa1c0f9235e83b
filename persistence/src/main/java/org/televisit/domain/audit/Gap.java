package org.televisit.domain.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Keys of lines that were passed over. Keys are given out before a transaction is committed, so a line of a lower key
 * may appear after one of a higher; it is waited for longer than any transaction may last, and after that it was
 * rolled back.
 *
 * @param from the first key, inclusive
 * @param to the last key, inclusive
 * @param seenAt when it was first passed over
 */
public record Gap(long from, long to, Instant seenAt) {

    /** A transaction of this server lasts five minutes at most; this leaves room for every other. */
    public static final Duration KEPT = Duration.ofHours(1);

    /**
     * The gaps that are left.
     *
     * @param old those known so far
     * @param seenTo up to which key was read before
     * @param found keys of the lines found now, ascending: in old gaps and above {@code seenTo}
     */
    static List<Gap> after(List<Gap> old, long seenTo, Collection<Long> found, Instant now) {
        List<Gap> left = new ArrayList<>();
        for (Gap gap : old) {
            if (gap.seenAt.plus(KEPT).isAfter(now)) {
                left.addAll(gap.without(found));
            }
        }
        long next = seenTo + 1;
        for (long id : found) {
            if (id < next) {
                continue;
            }
            if (id > next) {
                left.add(new Gap(next, id - 1, now));
            }
            next = id + 1;
        }
        return left;
    }

    private List<Gap> without(Collection<Long> found) {
        List<Gap> parts = new ArrayList<>();
        long next = from;
        for (long id : found) {
            if (id < from || id > to) {
                continue;
            }
            if (id > next) {
                parts.add(new Gap(next, id - 1, seenAt));
            }
            next = id + 1;
        }
        if (next <= to) {
            parts.add(new Gap(next, to, seenAt));
        }
        return parts;
    }
}
