package org.televisit.domain.shared;

import java.sql.SQLException;
import java.util.function.Predicate;

/** What the database itself said, below all that was wrapped around it. */
final class SqlCauses {

    private SqlCauses() {}

    /** Whether one of them in the chain of causes is such. */
    static boolean any(Throwable failure, Predicate<SQLException> such) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && such.test(sql)) {
                return true;
            }
        }
        return false;
    }
}
