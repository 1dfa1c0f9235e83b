package org.televisit.domain.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.televisit.domain.shared.Overdue;

/**
 * The messages that are due, as workers share them: by claims that end by themselves, and by few statements for many
 * rows. Every method works in the transaction it is called in; a change touches only rows that the claim still holds.
 */
@Dependent
public class OutboxQueue {

    // Hibernate drops SKIP LOCKED on H2 from its own queries, so this one is the database's. A message waits for an
    // earlier one to the same person about the same visit that goes the same way and is being sent or about to be.
    private static final String DUE = "select m.id from outbox_message m where m.channel = :channel"
            + " and m.next_try_at <= :now"
            + " and not exists (select 1 from outbox_message e where e.appointment_id = m.appointment_id"
            + " and e.recipient = m.recipient and e.channel = m.channel and e.status = 'PENDING'"
            + " and (e.claimed_by is not null or e.next_try_at <= :now)"
            + " and (e.due_at < m.due_at or (e.due_at = m.due_at and e.id < m.id)))"
            + " order by m.next_try_at, m.id fetch first :limit rows only for update skip locked";

    private static final String LEFT = " where channel = :channel and next_try_at = :until and claimed_by = :claim";

    private static final String MINE = " where id = any(:ids) and claimed_by = :claim";

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected OutboxQueue() {}

    /** Works on this entity manager, in its transaction. */
    public OutboxQueue(EntityManager em) {
        this.em = em;
    }

    /**
     * Claims messages that are due, at most so many; those another worker is claiming at this moment are left out.
     *
     * @return how many
     */
    @SuppressWarnings("unchecked")
    public int claim(Claim claim, Instant now, int limit) {
        List<Long> due = em.createNativeQuery(DUE, Long.class)
                .setParameter("channel", claim.channel().name())
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        if (due.isEmpty()) {
            return 0;
        }
        return em.createNativeQuery(
                        "update outbox_message set claimed_by = :claim, next_try_at = :until where id = any(:ids)")
                .setParameter("claim", claim.by())
                .setParameter("until", claim.until())
                .setParameter("ids", due.toArray(Long[]::new))
                .executeUpdate();
    }

    /** The messages that are due and that nobody is sending; by the index on the next try, so that few are looked at. */
    public Overdue overdue(Instant now) {
        Object[] row = em.createQuery(
                        "select count(*), min(nextTryAt) from OutboxMessage"
                                + " where channel in (MAIL, SMS, PUSH) and nextTryAt <= :now",
                        Object[].class)
                .setParameter("now", now)
                .getSingleResult();
        return new Overdue((Long) row[0], (Instant) row[1]);
    }

    /** Holds what is left of a claim for longer; how many messages that are. */
    public int extend(Claim claim, Instant until) {
        return em.createNativeQuery("update outbox_message set next_try_at = :later" + LEFT)
                .setParameter("channel", claim.channel().name())
                .setParameter("later", until)
                .setParameter("until", claim.until())
                .setParameter("claim", claim.by())
                .executeUpdate();
    }

    /** What the messages of a claim that are left to do tell, in the order in which they are to be sent. */
    public List<MessageFacts> read(Claim claim) {
        return em.createQuery(
                        FactsRow.SELECT + "where m.channel = :channel and m.nextTryAt = :until"
                                + " and m.claimedBy = :claim order by m.dueAt, m.id",
                        Object[].class)
                .setParameter("channel", claim.channel())
                .setParameter("until", claim.until())
                .setParameter("claim", claim.by())
                .getResultStream()
                .map(FactsRow::read)
                .toList();
    }

    /**
     * These ended well or need not be sent: SENT, KEPT or SKIPPED.
     *
     * @param why a code; "" for nothing to say
     */
    public int end(Claim claim, Collection<Long> ids, OutboxStatus status, String why, Instant now) {
        if (status == OutboxStatus.DEAD || !OutboxStatus.PENDING.mayBecome(status)) {
            throw new IllegalArgumentException("no end: " + status);
        }
        boolean told = status == OutboxStatus.SENT || status == OutboxStatus.KEPT;
        Query update = em.createNativeQuery("update outbox_message set status = :status, next_try_at = null,"
                + " claimed_by = null, last_error = nullif(:why, '')" + (told ? ", sent_at = :now" : "") + MINE);
        if (told) {
            update.setParameter("now", now);
        }
        return update.setParameter("status", status.name())
                .setParameter("why", why)
                .setParameter("ids", ids.toArray(Long[]::new))
                .setParameter("claim", claim.by())
                .executeUpdate();
    }

    /** This one was not taken, for a reason of this code, and is tried again at that moment. */
    public int failed(Claim claim, long id, String why, Instant nextTry) {
        return em.createNativeQuery("update outbox_message set attempts = attempts + 1, last_error = :why,"
                        + " claimed_by = null, next_try_at = :nextTry" + MINE)
                .setParameter("why", why)
                .setParameter("nextTry", nextTry)
                .setParameter("ids", new Long[] {id})
                .setParameter("claim", claim.by())
                .executeUpdate();
    }

    /** This one was not taken, for a reason of this code, and is not tried again unless an admin says so. */
    public int dead(Claim claim, long id, String why) {
        return em.createNativeQuery("update outbox_message set attempts = attempts + 1, last_error = :why,"
                        + " claimed_by = null, next_try_at = null, status = 'DEAD'" + MINE)
                .setParameter("why", why)
                .setParameter("ids", new Long[] {id})
                .setParameter("claim", claim.by())
                .executeUpdate();
    }

    /** Gives all that is left of a claim back, to be looked at from that moment on; it counts as no try. */
    public int release(Claim claim, Instant lookAt) {
        return em.createNativeQuery("update outbox_message set claimed_by = null, next_try_at = :lookAt" + LEFT)
                .setParameter("channel", claim.channel().name())
                .setParameter("lookAt", lookAt)
                .setParameter("until", claim.until())
                .setParameter("claim", claim.by())
                .executeUpdate();
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
