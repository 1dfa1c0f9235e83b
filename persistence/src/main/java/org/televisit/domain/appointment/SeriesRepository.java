package org.televisit.domain.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Where series are kept, and which visits belong to them. */
@Dependent
public class SeriesRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected SeriesRepository() {}

    /** Works on this entity manager, in its transaction. */
    public SeriesRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new series. */
    public Series save(Series series) {
        em.persist(series);
        return series;
    }

    /** What is not settled of a series and starts at or after an instant, by start. */
    public List<Appointment> open(Series series, Instant from) {
        return em.createQuery(
                        "select a from Appointment a join fetch a.patient join fetch a.practitioner"
                                + " join fetch a.visitType where a.origin.series = :series and a.startsAt >= :from"
                                + " and a.status in (PENDING, BOOKED, ARRIVED) order by a.startsAt, a.id",
                        Appointment.class)
                .setParameter("series", series)
                .setParameter("from", from)
                .getResultList();
    }
}
