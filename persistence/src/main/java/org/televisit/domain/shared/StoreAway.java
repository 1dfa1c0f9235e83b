package org.televisit.domain.shared;

import java.sql.SQLException;
import java.util.Set;

/** Reads from a failure whether the database can't be reached or has no room, so that trying again later is right. */
public final class StoreAway {

    // PostgreSQL is told to stop, has crashed, does not take anybody yet, lost this database or an idle session, only
    // reads after a switch to another, can't write to its disk; H2 is closed, is not there, or its disk is full.
    private static final Set<String> STATES = Set.of(
            "57P01", "57P02", "57P03", "57P04", "57P05", "25006", "58030", "90067", "90121", "90098", "90028", "90031");
    // what was said is not understood, which is a fault of ours
    private static final String WRONG_PROTOCOL = "08P01";
    private static final String NO_CONNECTION_CLASS = "08";
    // a full disk, no memory, too many connections
    private static final String NO_ROOM_CLASS = "53";
    // the pool of the server, which gives no state
    private static final String POOL = "jakarta.resource.ResourceException";

    private StoreAway() {}

    /** True when the chain of causes tells that there was no connection or no room, or that the connection was lost. */
    public static boolean isBehind(Throwable failure) {
        return SqlCauses.any(failure, StoreAway::tells);
    }

    private static boolean tells(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            return sql.getCause() != null && sql.getCause().getClass().getName().equals(POOL);
        }
        return state.startsWith(NO_CONNECTION_CLASS) && !state.equals(WRONG_PROTOCOL)
                || state.startsWith(NO_ROOM_CLASS)
                || STATES.contains(state);
    }
}
