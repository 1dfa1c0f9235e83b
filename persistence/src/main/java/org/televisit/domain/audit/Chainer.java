package org.televisit.domain.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives lines of the audit trail their place in the chain, in the order in which they are found: first those that were
 * waited for, then what is new. Whoever writes lines never waits for it, since it locks none of them.
 */
public final class Chainer {

    private final ChainStore store;
    private final Seal seal;

    /** Works on this store, in its transaction. */
    public Chainer(ChainStore store, Seal seal) {
        this.store = store;
        this.seal = seal;
    }

    /**
     * Links some lines.
     *
     * @param limit so many that were waited for and so many new ones at most
     * @return how many were linked
     */
    public int linkSome(int limit, Instant now) throws SQLException {
        ChainHead head = store.headLocked();
        List<Gap> gaps = store.gaps();
        List<AuditRow> rows = new ArrayList<>(gaps.isEmpty() ? List.of() : store.rowsInGaps(limit));
        rows.addAll(store.rowsAbove(head.seenTo(), limit));
        List<Gap> left =
                Gap.after(gaps, head.seenTo(), rows.stream().map(AuditRow::id).toList(), now);
        if (!left.equals(gaps)) {
            store.keep(left);
        }
        if (!rows.isEmpty()) {
            append(head, rows, now);
        }
        return rows.size();
    }

    private void append(ChainHead head, List<AuditRow> rows, Instant now) throws SQLException {
        List<AuditLink> links = new ArrayList<>();
        String previous = head.mac();
        long place = head.length();
        for (AuditRow row : rows) {
            AuditLink link = seal.link(++place, row, previous, now);
            links.add(link);
            previous = link.mac();
        }
        store.append(links);
        long seenTo = Math.max(head.seenTo(), rows.get(rows.size() - 1).id());
        store.advance(new ChainHead(place, previous, seenTo));
    }
}
