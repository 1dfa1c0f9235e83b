package org.televisit.domain.notification;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.hibernate.query.NativeQuery;
import org.televisit.domain.shared.Overdue;

/** Who holds which bucket of the outbox, and until when. */
final class OutboxBuckets {

    private static final String FREE = " (b.claimed_until is null or b.claimed_until <= :now)";

    // Hibernate drops SKIP LOCKED on H2 from its own queries, so this one is the database's. As an "exists" PostgreSQL
    // would make a join of the question whether something is due, and read all that is.
    private static final String NEXT = "select b.bucket, b.turn_since, b.full_batches from outbox_bucket b"
            + " where b.channel = :channel and" + FREE
            + " and (select 1 from outbox_message m where m.channel = b.channel and m.bucket = b.bucket"
            + " and m.next_try_at <= :now fetch first 1 rows only) = 1"
            + " order by b.turn_since, b.bucket fetch first 1 rows only for update skip locked";

    private static final String HELD = " where channel = :channel and claimed_by = :claim";

    private final EntityManager em;

    OutboxBuckets(EntityManager em) {
        this.em = em;
    }

    /** One that nobody holds, with work in it. */
    record Free(int number, Turn turn) {}

    /** The one whose turn it is, locked; null when there is none. */
    Free nextFree(MessageChannel channel, Instant now) {
        return nativeQuery(NEXT)
                .addScalar("bucket", Integer.class)
                .addScalar("turn_since", Instant.class)
                .addScalar("full_batches", Integer.class)
                .setParameter("channel", channel.name())
                .setParameter("now", now)
                .stream()
                .map(row -> new Free((Integer) row[0], new Turn((Instant) row[1], (Integer) row[2])))
                .findFirst()
                .orElse(null);
    }

    private NativeQuery<Object[]> nativeQuery(String sql) {
        return em.createNativeQuery(sql, Object[].class).unwrap(NativeQuery.class);
    }

    /** Claims one that is locked; whether it has filled a batch decides when its next turn is. */
    void take(Claim claim, Free bucket, boolean full) {
        Turn next = bucket.turn().after(full, claim.at());
        em.createNativeQuery("update outbox_bucket set claimed_by = :claim, claimed_until = :until,"
                        + " turn_since = :since, full_batches = :batches where channel = :channel and bucket = :bucket")
                .setParameter("claim", claim.by())
                .setParameter("until", claim.until())
                .setParameter("since", next.since())
                .setParameter("batches", next.fullBatches())
                .setParameter("channel", claim.channel().name())
                .setParameter("bucket", bucket.number())
                .executeUpdate();
    }

    /** Those that a claim holds, kept from others until the transaction ends. */
    @SuppressWarnings("unchecked")
    List<Integer> heldBy(Claim claim) {
        return em.createNativeQuery("select bucket from outbox_bucket" + HELD + " for update", Integer.class)
                .setParameter("channel", claim.channel().name())
                .setParameter("claim", claim.by())
                .getResultList();
    }

    /** Holds them for longer; how many. */
    int extend(Claim claim, Instant until) {
        return em.createNativeQuery("update outbox_bucket set claimed_until = :until" + HELD)
                .setParameter("until", until)
                .setParameter("channel", claim.channel().name())
                .setParameter("claim", claim.by())
                .executeUpdate();
    }

    /** Gives them back; how many. */
    int release(Claim claim) {
        return em.createNativeQuery("update outbox_bucket set claimed_by = null, claimed_until = null" + HELD)
                .setParameter("channel", claim.channel().name())
                .setParameter("claim", claim.by())
                .executeUpdate();
    }

    /** What is due in those that nobody holds. */
    Overdue overdue(Instant now) {
        Object[] row = nativeQuery("select count(*) as number, min(m.next_try_at) as oldest from outbox_bucket b"
                        + " join outbox_message m on m.channel = b.channel and m.bucket = b.bucket"
                        + " where m.next_try_at <= :now and" + FREE)
                .addScalar("number", Long.class)
                .addScalar("oldest", Instant.class)
                .setParameter("now", now)
                .getSingleResult();
        return new Overdue((Long) row[0], (Instant) row[1]);
    }
}
