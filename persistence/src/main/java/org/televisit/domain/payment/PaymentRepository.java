package org.televisit.domain.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.PaymentStatus;

/** Where the ledger is kept, and what waits for money or for somebody. */
@Dependent
public class PaymentRepository {

    // Hibernate drops SKIP LOCKED on H2 from its own queries. Ordered by the key, because H2 otherwise locks every row
    // that matches.
    private static final String LAPSED = "select id from appointment where lapses_at <= :now and status = 'PENDING'"
            + " and (lapse_claimed_until is null or lapse_claimed_until < :now)"
            + " order by id fetch first :limit rows only for update skip locked";

    private static final String NEEDS_SOMEBODY = "e.kind in (MISMATCHED, SURPLUS, UNMATCHED)"
            + " and not exists (select 1 from PaymentEvent s where s.about = e)";

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected PaymentRepository() {}

    /** Works on this entity manager, in its transaction. */
    public PaymentRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * Adds a line to the ledger, at once, so that a second line of one provider's event fails here with a unique
     * violation.
     */
    public PaymentEvent append(PaymentEvent event) {
        em.persist(event);
        em.flush();
        return event;
    }

    /** Whether a provider's event, or another event about the same payment of a visit, is in the ledger. */
    public boolean knows(Receipt receipt) {
        return !em.createQuery(
                        "select 1 from PaymentEvent e where e.provider = :provider and (e.eventId = :event"
                                + " or e.reference = :payment and e.kind in (RECEIVED, MISMATCHED, SURPLUS))",
                        Integer.class)
                .setParameter("provider", receipt.provider())
                .setParameter("event", receipt.eventId())
                .setParameter("payment", receipt.paymentReference())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** All lines about a visit, in order. */
    public List<PaymentEvent> of(Appointment visit) {
        return em.createQuery("from PaymentEvent e where e.appointment = :visit order by e.id", PaymentEvent.class)
                .setParameter("visit", visit)
                .getResultList();
    }

    /** The line of this public id. */
    public Optional<PaymentEvent> line(String publicId) {
        return em.createQuery("from PaymentEvent e where e.publicId = :id", PaymentEvent.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /** The line of this public id, if it needs somebody and nobody has looked. */
    public Optional<PaymentEvent> unsettled(String publicId) {
        return em.createQuery("from PaymentEvent e where e.publicId = :id and " + NEEDS_SOMEBODY, PaymentEvent.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Lines that need somebody and nobody has looked at, the oldest first.
     *
     * @param after 0 for the first page, then the id of the last line shown
     */
    public List<PaymentEvent> unsettledAfter(long after, int limit) {
        return em.createQuery(
                        "from PaymentEvent e left join fetch e.appointment a left join fetch a.patient"
                                + " where e.id > :after and " + NEEDS_SOMEBODY + " order by e.id",
                        PaymentEvent.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Visits whose payment stands like this, by their internal key.
     *
     * @param after 0 for the first page, then the internal key of the last visit shown
     */
    public List<Appointment> withPayment(PaymentStatus status, long after, int limit) {
        return em.createQuery(
                        "select a from Appointment a join fetch a.patient join fetch a.practitioner"
                                + " join fetch a.visitType where a.payment.status = :status and a.id > :after"
                                + " order by a.id",
                        Appointment.class)
                .setParameter("status", status)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many visits have money to be given back. */
    public long refundsDue() {
        return em.createQuery("select count(a) from Appointment a where a.payment.status = REFUND_DUE", Long.class)
                .getSingleResult();
    }

    /** Internal keys of visits nobody paid in time, claimed for a while: no other sweep is given them until then. */
    @SuppressWarnings("unchecked")
    public List<Long> claimLapsed(Instant now, Duration lease, int limit) {
        List<Long> lapsed = em.createNativeQuery(LAPSED, Long.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        if (!lapsed.isEmpty()) {
            em.createNativeQuery("update appointment set lapse_claimed_until = :until where id in (:ids)")
                    .setParameter("until", now.plus(lease))
                    .setParameter("ids", lapsed)
                    .executeUpdate();
        }
        return lapsed;
    }
}
