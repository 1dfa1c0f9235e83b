package org.televisit.domain.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong: what is wrong with many places in a row is said once. */
final class Findings {

    private static final int MOST = 1000;

    private final List<Finding> found = new ArrayList<>();
    private final List<Suspect> suspects = new ArrayList<>();
    private boolean more;

    /**
     * A place whose line is not the one that was sealed there.
     *
     * @param holds whether the place itself is as it was made
     * @param actual the seal over the line that stands there now
     */
    private record Suspect(AuditLink link, boolean holds, String actual) {}

    void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        } else {
            more = true;
        }
    }

    /** The line at this place is another: edited, exchanged with another's, or sealed anew, which is known at the end. */
    void suspect(AuditLink link, boolean holds, String actual) {
        if (suspects.size() < MOST) {
            suspects.add(new Suspect(link, holds, actual));
        } else {
            more = true;
        }
    }

    /** Everything that was found, in the order of the chain. */
    List<Finding> all() {
        Map<String, Suspect> sealed = new HashMap<>();
        suspects.forEach(suspect -> sealed.put(suspect.link.contentMac(), suspect));
        List<Finding> all = new ArrayList<>(found);
        for (Suspect suspect : suspects) {
            all.add(Finding.of(kind(suspect, sealed), suspect.link));
        }
        all.sort(Comparator.comparing(Finding::from, Comparator.nullsLast(Comparator.naturalOrder())));
        return joined(all);
    }

    private static Tampering kind(Suspect suspect, Map<String, Suspect> sealed) {
        if (sealed.containsKey(suspect.actual)) {
            return Tampering.MOVED;
        }
        return suspect.holds ? Tampering.EDITED : Tampering.FOREIGN_SEAL;
    }

    /** Runs of foreign seals become one finding each. */
    private static List<Finding> joined(List<Finding> all) {
        List<Finding> joined = new ArrayList<>();
        for (Finding each : all) {
            Finding last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean run = last != null
                    && each.kind() == Tampering.FOREIGN_SEAL
                    && last.kind() == Tampering.FOREIGN_SEAL
                    && each.from() == last.to() + 1;
            if (run) {
                joined.set(joined.size() - 1, Finding.between(each.kind(), last.from(), each.to()));
            } else {
                joined.add(each);
            }
        }
        return joined;
    }

    boolean more() {
        return more;
    }
}
