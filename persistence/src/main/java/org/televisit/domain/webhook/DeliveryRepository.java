package org.televisit.domain.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What another system is to be told, in the order in which it was written. */
@Dependent
public class DeliveryRepository {

    // Hibernate drops SKIP LOCKED on H2 from its own queries. Ordered by the key, because H2 otherwise locks every row
    // that matches.
    private static final String DUE = "select id from webhook_delivery where due_at <= :now"
            + " order by id fetch first :limit rows only for update skip locked";

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected DeliveryRepository() {}

    /** Works on this entity manager, in its transaction. */
    public DeliveryRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a message for another system. */
    public WebhookDelivery add(WebhookDelivery delivery) {
        em.persist(delivery);
        return delivery;
    }

    /** Messages to send now, put off for a while: no other sender is given them until then. */
    @SuppressWarnings("unchecked")
    public DeliveryClaim claim(Instant now, Duration lease, int limit) {
        Instant until = now.plus(lease).truncatedTo(ChronoUnit.MICROS);
        List<Long> due = em.createNativeQuery(DUE, Long.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        if (!due.isEmpty()) {
            em.createNativeQuery("update webhook_delivery set due_at = :until where id in (:ids)")
                    .setParameter("until", until)
                    .setParameter("ids", due)
                    .executeUpdate();
        }
        return new DeliveryClaim(until, due);
    }

    /** The message of this internal key, its row locked until the transaction ends. */
    public Optional<WebhookDelivery> byIdLocked(long id) {
        return Optional.ofNullable(em.find(WebhookDelivery.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A message of this public id. */
    public Optional<WebhookDelivery> byPublicId(String publicId) {
        return em.createQuery("from WebhookDelivery d where d.publicId = :id", WebhookDelivery.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Messages for another system, the newest first.
     *
     * @param status null for all
     * @param before only those with a lower internal key
     */
    public List<WebhookDelivery> before(DeliveryStatus status, long before, int limit) {
        return em.createQuery(
                        "from WebhookDelivery d where d.id < :before and (:status is null or d.status = :status)"
                                + " order by d.id desc",
                        WebhookDelivery.class)
                .setParameter("before", before)
                .setParameter("status", status)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many that were written since then have been given up. */
    public long givenUp(Instant since) {
        return em.createQuery(
                        "select count(d) from WebhookDelivery d where d.status = DEAD and d.createdAt >= :since",
                        Long.class)
                .setParameter("since", since)
                .getSingleResult();
    }
}
