package org.televisit.domain.person;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept who opened whose record in an emergency. */
@Dependent
public class EmergencyRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected EmergencyRepository() {}

    /** Works on this entity manager, in its transaction. */
    public EmergencyRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new one. */
    public EmergencyAccess save(EmergencyAccess access) {
        em.persist(access);
        return access;
    }

    /** The one by which this doctor may read this patient's record now; of several the one that ends last. */
    public Optional<EmergencyAccess> open(String doctorSubject, Patient patient, Instant now) {
        return em.createQuery(
                        "from EmergencyAccess e where e.patient = :patient and e.practitioner.subject = :subject"
                                + " and e.endsAt > :now order by e.endsAt desc",
                        EmergencyAccess.class)
                .setParameter("patient", patient)
                .setParameter("subject", doctorSubject)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those nobody was mailed about, the oldest first, locked until the transaction ends. */
    public List<EmergencyAccess> unmailed(int limit) {
        return em.createQuery("from EmergencyAccess e where e.mailedAt is null order by e.id", EmergencyAccess.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What is known of one record becomes the other's. */
    public void move(Patient from, Patient into) {
        em.createQuery("update EmergencyAccess e set e.patient = :into where e.patient = :from")
                .setParameter("into", into)
                .setParameter("from", from)
                .executeUpdate();
    }
}
