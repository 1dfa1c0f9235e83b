package org.televisit.domain.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Everybody's visits, for those who look after the whole house. */
@Dependent
public class HouseVisits {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected HouseVisits() {}

    /** Works on this entity manager, in its transaction. */
    public HouseVisits(EntityManager em) {
        this.em = em;
    }

    /** What starts from an instant, inclusive, to another, exclusive, and was not called off; by start. */
    public List<Appointment> between(Instant from, Instant until, int most) {
        return em.createQuery(
                        "select a from Appointment a join fetch a.patient join fetch a.practitioner"
                                + " join fetch a.visitType where a.startsAt >= :from and a.startsAt < :until"
                                + " and a.status <> CANCELLED order by a.startsAt, a.id",
                        Appointment.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(most)
                .getResultList();
    }
}
