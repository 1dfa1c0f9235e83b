package org.televisit.web.page;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.ServletException;
import java.lang.reflect.InvocationTargetException;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.LostRace;
import org.televisit.domain.shared.StoreAway;

/** Looks through what the tiers wrap around an exception. */
public final class Causes {

    private static final int DEPTH = 12;

    private Causes() {}

    /**
     * The first exception that says something. A lost optimistic lock is said as the refusal it is, and so is what the
     * database gave up because somebody else was first: a deadlock, or a wait that took too long. A database that does not
     * answer is said as what it is for whoever asks: not now, and again later.
     */
    public static Throwable root(Throwable thrown) {
        Throwable current = thrown;
        for (int depth = 0; depth < DEPTH && wraps(current) && current.getCause() != null; depth++) {
            current = current.getCause();
        }
        boolean refused = current instanceof BusinessException;
        if (current instanceof OptimisticLockException || !refused && LostRace.isBehind(current)) {
            return new BusinessException(BusinessException.Category.CONFLICT, "stale", current);
        }
        if (!refused && StoreAway.isBehind(current)) {
            return new BusinessException(BusinessException.Category.UNAVAILABLE, "unavailable", current);
        }
        return current;
    }

    private static boolean wraps(Throwable thrown) {
        if (thrown instanceof EJBAccessException || thrown instanceof BusinessException) {
            return false;
        }
        return thrown instanceof EJBException
                || thrown instanceof ELException
                || thrown instanceof ServletException
                || thrown instanceof InvocationTargetException
                || thrown.getClass() == FacesException.class
                || thrown.getClass().getName().startsWith("jakarta.transaction.")
                || thrown.getClass().getName().startsWith("org.jboss.weld.");
    }
}
