package org.televisit.domain.shared;

import java.util.Set;

/** Reads from a failure whether the database let somebody else be first. */
public final class LostRace {

    // Unique violation; serialisation failure or H2's deadlock; PostgreSQL's deadlock; H2's lock time-out;
    // PostgreSQL's lock not available.
    private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "HYT00", "55P03");

    private LostRace() {}

    /** True when an SQLException in the chain of causes carries a state that means a lost race. */
    public static boolean isBehind(Throwable failure) {
        return SqlCauses.any(failure, sql -> sql.getSQLState() != null && STATES.contains(sql.getSQLState()));
    }
}
