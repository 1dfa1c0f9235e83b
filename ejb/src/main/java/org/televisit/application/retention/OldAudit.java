package org.televisit.application.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.televisit.application.trail.ChainDatabase;
import org.televisit.application.trail.ChainKey;
import org.televisit.domain.audit.ChainPruning;
import org.televisit.domain.audit.Seal;

/** The beginning of the audit trail that is old enough, in the running transaction. */
@Dependent
public class OldAudit {

    private static final int MOST_COUNTED = 100_000;

    @Inject
    private ChainDatabase database;

    @Inject
    private ChainKey key;

    /** How many lines the trail would lose at its beginning; counted up to a hundred thousand. */
    public long due(Instant before) {
        return database.in(connection -> (long) new ChainPruning(connection).due(before, MOST_COUNTED));
    }

    /** Takes some away and seals where the chain goes on from; how many. */
    int deleteSome(Instant before, int most) {
        return database.in(connection -> new ChainPruning(connection).prune(before, most, new Seal(key.bytes())));
    }
}
