package org.televisit.domain.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Where requests with an idempotency key are remembered. */
@Dependent
public class RequestMemory {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected RequestMemory() {}

    /** Works on this entity manager, in its transaction. */
    public RequestMemory(EntityManager em) {
        this.em = em;
    }

    /**
     * Claims a request, unless it was answered. Of two who are first at once, one loses the race for the row, and its
     * transaction with it.
     *
     * @throws BusinessException INVALID idempotency-reused; CONFLICT idempotency-busy
     */
    public RememberedRequest claim(String requestHash, String fingerprint, Instant now) {
        RememberedRequest known = locked(requestHash);
        if (known != null) {
            known.askedAgain(fingerprint, now);
            return known;
        }
        RememberedRequest first = RememberedRequest.claimed(requestHash, fingerprint, now);
        em.persist(first);
        em.flush();
        return first;
    }

    /**
     * Stores the answer, in the transaction of what was done.
     *
     * @throws BusinessException CONFLICT idempotency-busy when the claim is another's by now
     */
    public void answer(String requestHash, String claim, int status, String location, byte[] sealed) {
        RememberedRequest known = locked(requestHash);
        if (known == null) {
            throw new BusinessException(Category.CONFLICT, "idempotency-busy");
        }
        known.answered(claim, status, location, sealed);
        em.flush();
    }

    /** Nothing was done: whoever asks again is the first. A claim that is another's by now stays. */
    public void release(String requestHash, String claim) {
        RememberedRequest known = locked(requestHash);
        if (known != null && !known.answered() && known.holds(claim)) {
            em.remove(known);
        }
    }

    /** Forgets what is over; says how many. */
    public int forgetOld(Instant now) {
        return em.createQuery("delete from RememberedRequest r where r.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    private RememberedRequest locked(String requestHash) {
        return em.find(RememberedRequest.class, requestHash, LockModeType.PESSIMISTIC_WRITE);
    }
}
