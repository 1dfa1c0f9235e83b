package org.televisit.domain.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.televisit.domain.shared.Overdue;

/**
 * The messages that are due, as workers share them: bucket by bucket, by claims that end by themselves, and by few
 * statements for many rows. Every method works in the transaction it is called in; a change touches only messages in
 * buckets that the claim still holds, and keeps others from taking these until the transaction ends.
 */
@Dependent
public class OutboxQueue {

    private static final String MINE = " where id = any(:ids) and bucket = any(:buckets)";

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected OutboxQueue() {}

    /** Works on this entity manager, in its transaction. */
    public OutboxQueue(EntityManager em) {
        this.em = em;
    }

    /**
     * Claims messages that are due, at most so many, and with each all that its bucket holds; buckets that another worker
     * is claiming at this moment are left out.
     *
     * @return what the messages tell, in the order in which they are to be sent
     */
    public List<MessageFacts> claim(Claim claim, int limit) {
        OutboxBuckets buckets = new OutboxBuckets(em);
        List<FactsRow> due = new ArrayList<>();
        while (due.size() < limit) {
            OutboxBuckets.Free bucket = buckets.nextFree(claim.channel(), claim.at());
            if (bucket == null) {
                break;
            }
            List<FactsRow> more = FactsRow.due(em, claim, List.of(bucket.number()), limit - due.size());
            if (more.isEmpty()) {
                break;
            }
            due.addAll(more);
            buckets.take(claim, bucket, due.size() == limit);
        }
        return FactsRow.inOrder(due);
    }

    /** The messages that are due and that nobody is sending; by the index on the next try, so that few are looked at. */
    public Overdue overdue(Instant now) {
        return new OutboxBuckets(em).overdue(now);
    }

    /** Holds the buckets of a claim for longer; how many these are. */
    public int extend(Claim claim, Instant until) {
        return new OutboxBuckets(em).extend(claim, until);
    }

    /** What the messages of a claim tell that are left to do, so many as it had left, in the order of sending. */
    public List<MessageFacts> read(Claim claim, int left) {
        List<Integer> buckets = new OutboxBuckets(em).heldBy(claim);
        return buckets.isEmpty() ? List.of() : FactsRow.inOrder(FactsRow.due(em, claim, buckets, left));
    }

    /**
     * These ended well or need not be sent: SENT, KEPT or SKIPPED. What was sent is noted even where it was not to be
     * sent any more a moment ago, for it was.
     *
     * @param why a code; "" for nothing to say
     */
    public int end(Claim claim, Collection<Long> ids, OutboxStatus status, String why, Instant now) {
        if (status == OutboxStatus.DEAD || !OutboxStatus.PENDING.mayBecome(status)) {
            throw new IllegalArgumentException("no end: " + status);
        }
        boolean told = status == OutboxStatus.SENT || status == OutboxStatus.KEPT;
        String set = "status = :status, next_try_at = null, claimed_by = null, last_error = nullif(:why, '')"
                + (told ? ", sent_at = :now" : "");
        Query update = change(set, status == OutboxStatus.SENT ? "'PENDING', 'SKIPPED'" : "'PENDING'");
        if (told) {
            update.setParameter("now", now);
        }
        update.setParameter("status", status.name()).setParameter("why", why);
        return ofMine(update, claim, ids);
    }

    /** This one was not taken, for a reason of this code, and is tried again at that moment. */
    public int failed(Claim claim, long id, String why, Instant nextTry) {
        Query update = change(
                        "attempts = attempts + 1, last_error = :why, claimed_by = null, next_try_at = :nextTry",
                        "'PENDING'")
                .setParameter("why", why)
                .setParameter("nextTry", nextTry);
        return ofMine(update, claim, List.of(id));
    }

    /** This one was not taken, for a reason of this code, and is not tried again unless an admin says so. */
    public int dead(Claim claim, long id, String why) {
        Query update = change(
                        "attempts = attempts + 1, last_error = :why, claimed_by = null, next_try_at = null,"
                                + " status = 'DEAD'",
                        "'PENDING'")
                .setParameter("why", why);
        return ofMine(update, claim, List.of(id));
    }

    // claimed_by is how the release before claimed messages; of one that died some may be left
    private Query change(String set, String from) {
        return em.createNativeQuery("update outbox_message set " + set + MINE + " and status in (" + from + ")");
    }

    private int ofMine(Query update, Claim claim, Collection<Long> ids) {
        List<Integer> buckets = new OutboxBuckets(em).heldBy(claim);
        return buckets.isEmpty()
                ? 0
                : update.setParameter("ids", ids.toArray(Long[]::new))
                        .setParameter("buckets", buckets.toArray(Integer[]::new))
                        .executeUpdate();
    }

    /** Gives the buckets of a claim back, with all that was not ended in them; it counts as no try. How many. */
    public int release(Claim claim) {
        return new OutboxBuckets(em).release(claim);
    }

    /** Keeps how this one was told, where it was not to be seen when it was written. */
    public void toldAs(long id, Told told) {
        em.createQuery("update OutboxMessage set expectedAt = :expectedAt, toAddress = :address,"
                        + " language = :language, zone = :zone where id = :id")
                .setParameter("expectedAt", told.expectedStart())
                .setParameter("address", told.address())
                .setParameter("language", told.language())
                .setParameter("zone", told.zone())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Replaces what this one tells beside the visit. */
    public void rewrite(long id, Details details) {
        em.createQuery("update OutboxMessage set details = :details where id = :id")
                .setParameter("details", details.text())
                .setParameter("id", id)
                .executeUpdate();
    }
}
