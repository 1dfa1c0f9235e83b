package org.televisit.domain.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.televisit.domain.audit.ChainReader.Anchored;
import org.televisit.domain.audit.ChainReader.Linked;

/**
 * Checks the whole trail: every line against its seal, every place against the one before, the end against what was
 * told outside. While it walks, lines may be added; those are looked at as far as it gets. For one walk.
 */
public final class ChainVerifier {

    private static final int PAGE = 2000;
    private static final int MOST_ADDED = 100;

    private final Seal seal;
    private final Findings findings = new Findings();
    private final Map<Long, String> told = new HashMap<>();
    private long anchors;
    private Instant newestAnchor;
    private long longestTold;

    private String previousMac = AuditLink.NONE;
    private long last;
    private boolean previousSound = true;
    private ChainHead head;

    /** @param seal over the key that the chain was made with */
    public ChainVerifier(Seal seal) {
        this.seal = seal;
    }

    /** Opens a connection for a page; who checks a long chain must not hold one transaction open all the while. */
    @FunctionalInterface
    public interface Connections {
        /** One that the caller closes. */
        Connection open() throws SQLException;
    }

    /**
     * Walks the chain.
     *
     * @param anchorLines the lines of the anchors' file, none when there is no file
     * @param node whose file that is; null when it is not known
     */
    public Verdict verify(Connections connections, List<String> anchorLines, String node) throws SQLException {
        readAnchors(anchorLines);
        try (Connection connection = connections.open()) {
            ChainReader reader = new ChainReader(connection);
            head = reader.head();
            beginAfter(reader.base());
            missAnchors(reader.anchored(), node);
        }
        List<Linked> page;
        do {
            try (Connection connection = connections.open()) {
                page = new ChainReader(connection).page(last, PAGE);
            }
            page.forEach(this::look);
        } while (!page.isEmpty());
        try (Connection connection = connections.open()) {
            ChainReader reader = new ChainReader(connection);
            lookAtTheEnd(reader.head());
            for (long id : reader.unlinked(head.seenTo(), MOST_ADDED)) {
                findings.add(new Finding(Tampering.ADDED, null, null, id));
            }
        }
        return new Verdict(last, anchors, newestAnchor, findings.all(), findings.more());
    }

    private void beginAfter(ChainBase base) {
        if (base.holds(seal)) {
            last = base.length();
            previousMac = base.mac();
        } else {
            findings.add(new Finding(Tampering.HEAD_CHANGED, null, null, null));
        }
    }

    private void readAnchors(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            Optional<Anchor> anchor = Anchor.parse(lines.get(i)).filter(seal::holds);
            if (anchor.isEmpty()) {
                findings.add(Finding.between(Tampering.ANCHOR_FORGED, i + 1L, i + 1L));
            } else {
                take(anchor.get());
            }
        }
    }

    private void take(Anchor anchor) {
        anchors++;
        newestAnchor = newestAnchor == null || anchor.at().isAfter(newestAnchor) ? anchor.at() : newestAnchor;
        longestTold = Math.max(longestTold, anchor.length());
        told.merge(anchor.length(), anchor.mac(), (one, other) -> one.equals(other) ? one : "two that differ");
    }

    private void missAnchors(Anchored anchored, String node) {
        if (anchors == 0 && anchored.by() != null && anchored.by().equals(node)) {
            findings.add(new Finding(Tampering.ANCHORS_MISSING, null, null, null));
        }
    }

    private void look(Linked linked) {
        AuditLink link = linked.link();
        boolean follows = link.place() == last + 1;
        if (!follows) {
            findings.add(Finding.between(Tampering.REMOVED, last + 1, link.place() - 1));
        }
        boolean holds = seal.holds(link);
        boolean chained = link.previousMac().equals(previousMac) || !previousSound || !follows;
        boolean sound = lineIsSound(linked, holds) && holds;
        if (sound && !chained) {
            findings.add(Finding.of(Tampering.MOVED, link));
            sound = false;
        }
        String outside = told.get(link.place());
        if (sound && outside != null && !outside.equals(link.mac())) {
            findings.add(Finding.of(Tampering.REPLACED, link));
        }
        previousSound = holds && (sound || link.previousMac().equals(previousMac));
        previousMac = link.mac();
        last = link.place();
    }

    private boolean lineIsSound(Linked linked, boolean holds) {
        AuditLink link = linked.link();
        if (linked.row() == null) {
            findings.add(Finding.of(Tampering.REMOVED, link));
            return false;
        }
        String actual = seal.of(linked.row());
        boolean same = actual.equals(link.contentMac());
        if (!same) {
            findings.suspect(link, holds, actual);
        } else if (!holds) {
            findings.add(Finding.of(Tampering.MOVED, link));
        }
        return same;
    }

    private void lookAtTheEnd(ChainHead now) {
        long longest = Math.max(head.length(), longestTold);
        if (longest > last) {
            findings.add(Finding.between(Tampering.CUT, last + 1, longest));
        }
        boolean setBack = now.length() < last;
        boolean another = now.length() == last && previousSound && !now.mac().equals(previousMac);
        if (setBack || another) {
            findings.add(Finding.between(Tampering.HEAD_CHANGED, now.length(), now.length()));
        }
    }

    /** The findings of a verdict as lines for people who run the server. */
    public static List<String> lines(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        verdict.findings().forEach(finding -> lines.add(finding.line()));
        if (verdict.more()) {
            lines.add("… and more");
        }
        return lines;
    }
}
