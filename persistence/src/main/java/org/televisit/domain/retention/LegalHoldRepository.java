package org.televisit.domain.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.person.Patient;

/** Where it is kept of whom nothing may be deleted. */
@Dependent
public class LegalHoldRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected LegalHoldRepository() {}

    /** Works on this entity manager, in its transaction. */
    public LegalHoldRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new one. */
    public LegalHold save(LegalHold hold) {
        em.persist(hold);
        return hold;
    }

    /** The one that stands; of several the first. */
    public Optional<LegalHold> standing(Patient patient) {
        return em.createQuery(
                        "from LegalHold h where h.patient = :patient and h.endedAt is null order by h.id",
                        LegalHold.class)
                .setParameter("patient", patient)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All that stand, the oldest first. */
    public List<LegalHold> allStanding() {
        return em.createQuery(
                        "from LegalHold h join fetch h.patient where h.endedAt is null order by h.id", LegalHold.class)
                .getResultList();
    }

    /** What is forbidden of one record is forbidden of the other's. */
    public void move(Patient from, Patient into) {
        em.createQuery("update LegalHold h set h.patient = :into where h.patient = :from")
                .setParameter("into", into)
                .setParameter("from", from)
                .executeUpdate();
    }
}
