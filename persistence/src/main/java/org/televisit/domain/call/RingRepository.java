package org.televisit.domain.call;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;

/** Where rings are kept. */
@Dependent
public class RingRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected RingRepository() {}

    /** Works on this entity manager, in its transaction. */
    public RingRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new ring. */
    public Ring add(Ring ring) {
        em.persist(ring);
        return ring;
    }

    /** The ring of this public id, its row locked: the first answer counts. */
    public Optional<Ring> byPublicIdLocked(String publicId) {
        return em.createQuery("from Ring where publicId = :id", Ring.class)
                .setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What rings for this side of the visit now. */
    public Optional<Ring> ringing(Appointment visit, ParticipantRole rung) {
        return em.createQuery(
                        "from Ring where appointment = :visit and rung = :rung and status = RINGING order by id desc",
                        Ring.class)
                .setParameter("visit", visit)
                .setParameter("rung", rung)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The last ring of either side of this visit. */
    public Optional<Ring> latest(Appointment visit) {
        return em.createQuery("from Ring where appointment = :visit order by id desc", Ring.class)
                .setParameter("visit", visit)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Public ids of those that have rung long enough, the oldest first. */
    public List<String> unanswered(Instant now, int atMost) {
        return em.createQuery(
                        "select publicId from Ring where status = RINGING and ringsUntil <= :now order by ringsUntil",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }
}
