package org.televisit.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

/** The one transaction of a request that is done once; other requests have none, and each service its own. */
@Dependent
class RequestTransaction {

    @Inject
    private UserTransaction transaction;

    void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there is one that can still be committed. */
    boolean active() {
        return status() == Status.STATUS_ACTIVE;
    }

    /**
     * Commits.
     *
     * @throws IllegalStateException with the cause when it could not
     */
    void commit() {
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends one that a service has given up, so that what follows can be read in another; leaves any other as it is. */
    void endIfGivenUp() {
        if (status() == Status.STATUS_MARKED_ROLLBACK) {
            rollBack();
        }
    }

    /** Rolls it back, if there is one. */
    void rollBack() {
        try {
            if (status() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private int status() {
        try {
            return transaction.getStatus();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
