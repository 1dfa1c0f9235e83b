package org.televisit.domain.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.person.Practitioner;

/** Who takes visits without an appointment. */
@Dependent
public class ReadyNowRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected ReadyNowRepository() {}

    /** Works on this entity manager, in its transaction. */
    public ReadyNowRepository(EntityManager em) {
        this.em = em;
    }

    /** What the practitioner last said; empty when they never did. */
    public Optional<ReadyNow> of(Practitioner practitioner) {
        return em.createQuery("from ReadyNow where practitioner = :practitioner", ReadyNow.class)
                .setParameter("practitioner", practitioner)
                .getResultStream()
                .findFirst();
    }

    /** Those who are ready at a moment, who is ready longest first. */
    public List<Practitioner> at(Instant now) {
        return em.createQuery(
                        "select r.practitioner from ReadyNow r where r.untilAt > :now order by r.untilAt desc, r.id",
                        Practitioner.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Keeps what a practitioner says for the first time. */
    public ReadyNow save(ReadyNow said) {
        em.persist(said);
        return said;
    }
}
