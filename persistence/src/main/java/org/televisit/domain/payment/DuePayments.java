package org.televisit.domain.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.televisit.domain.appointment.Appointment;

/** The visits that wait for their payment. */
@Dependent
public class DuePayments {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected DuePayments() {}

    /** Works on this entity manager, in its transaction. */
    public DuePayments(EntityManager em) {
        this.em = em;
    }

    /**
     * Visits to come that are not paid, by their start.
     *
     * @param after the last visit shown; null for the first page
     */
    public List<Appointment> after(Appointment after, int limit) {
        String key = after == null ? "" : " and a.startsAt >= :start and (a.startsAt > :start or a.id > :id)";
        var query = em.createQuery(
                        "select a from Appointment a join fetch a.patient join fetch a.practitioner"
                                + " join fetch a.visitType where a.payment.status = DUE and a.status in"
                                + " (PENDING, BOOKED, ARRIVED)" + key + " order by a.payment.status, a.startsAt, a.id",
                        Appointment.class)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("start", after.startsAt()).setParameter("id", after.id());
        }
        return query.getResultList();
    }
}
