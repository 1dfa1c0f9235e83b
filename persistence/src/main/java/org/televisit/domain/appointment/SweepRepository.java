package org.televisit.domain.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.televisit.domain.shared.Overdue;

/**
 * Which visits the sweep must look at. Several nodes sweep the same rows: each claims some for a while, so that no
 * two work on one; the decision itself is made under the visit's own lock.
 */
@Dependent
public class SweepRepository {

    // Hibernate drops SKIP LOCKED on H2 from its own queries, so this one is the database's. By the index on due_at,
    // which keeps an idle look cheap; H2 locks every row that matches for the moment of the claim, PostgreSQL those
    // that it takes. The lower bound keeps H2 from reading through all rows that are never due again: nulls come first.
    private static final String DUE =
            "select id from appointment where due_at between :ever and :now and status <> 'PENDING'"
                    + " and (claimed_until is null or claimed_until <= :now)"
                    + " order by due_at fetch first :limit rows only for update skip locked";

    private static final String NEXT = "select id from appointment where practitioner_id = :practitioner"
            + " and starts_at > :start and starts_at < :horizon and status in ('BOOKED', 'ARRIVED')"
            + " order by starts_at, public_id fetch first 1 rows only";

    // In the order of the day, as everybody locks who locks several.
    private static final String BEGUN = "select id from appointment where due_at > :now and expected_start <= :now"
            + " and status in ('BOOKED', 'ARRIVED') order by starts_at, public_id for update";

    private static final long HORIZON_SECONDS = 12 * 60 * 60L;

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected SweepRepository() {}

    /** Works on this entity manager, in its transaction. */
    public SweepRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * Claims visits whose time to look has come, the longest overdue first; those that another has claimed are left
     * out, until the claim ends.
     *
     * @param node who claims, at most 64 characters
     * @param until when the claim ends by itself
     * @param limit at most so many
     * @return internal keys
     */
    @SuppressWarnings("unchecked")
    public List<Long> claim(String node, Instant now, Instant until, int limit) {
        List<Long> due = em.createNativeQuery(DUE, Long.class)
                .setParameter("ever", Instant.EPOCH)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        if (!due.isEmpty()) {
            em.createNativeQuery("update appointment set claimed_by = :node, claimed_until = :until where id in (:due)")
                    .setParameter("node", node)
                    .setParameter("until", until)
                    .setParameter("due", due)
                    .executeUpdate();
        }
        return due;
    }

    /**
     * Puts a visit off that could not be looked at, and ends the claim. Touches nothing but the bookkeeping, so that
     * it works for a row that cannot even be read.
     *
     * @return how often in a row it has failed, this time included; 0 when there is no such visit
     */
    public int failed(long id, Instant now) {
        Integer before = (Integer)
                em.createNativeQuery("select look_failures from appointment where id = :id for update", Integer.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
        if (before == null) {
            return 0;
        }
        em.createNativeQuery("update appointment set due_at = :later, look_failures = :failures, claimed_by = null,"
                        + " claimed_until = null where id = :id")
                .setParameter("later", now.plusSeconds(secondsOff(before)))
                .setParameter("failures", before + 1)
                .setParameter("id", id)
                .executeUpdate();
        return before + 1;
    }

    /** 15 seconds after the first failure, twice as long after each further one, 16 minutes at most. */
    private static long secondsOff(int failuresBefore) {
        return 15L << Math.min(failuresBefore, 6);
    }

    /** The visits that are due and that nobody has looked at; by the index on the due time. */
    public Overdue overdue(Instant now) {
        Object[] row = em.createQuery(
                        "select count(*), min(watch.dueAt) from Appointment where watch.dueAt between :ever and :now"
                                + " and status <> PENDING",
                        Object[].class)
                .setParameter("ever", Instant.EPOCH)
                .setParameter("now", now)
                .getSingleResult();
        return new Overdue((Long) row[0], (Instant) row[1]);
    }

    /** Has the sweep look at the doctor's next visit now, because this one's end has moved. */
    public void lookAtTheNext(Appointment visit, Instant now) {
        em.createNativeQuery("update appointment set due_at = :now where due_at > :now and id in (" + NEXT + ")")
                .setParameter("now", now)
                .setParameter("practitioner", visit.practitioner().id())
                .setParameter("start", visit.startsAt())
                .setParameter("horizon", visit.startsAt().plusSeconds(HORIZON_SECONDS))
                .executeUpdate();
    }

    /** Has the sweep look now at every visit that is expected to have begun and is not settled. */
    @SuppressWarnings("unchecked")
    public void lookAtThoseBegunBy(Instant now) {
        List<Long> begun =
                em.createNativeQuery(BEGUN, Long.class).setParameter("now", now).getResultList();
        if (!begun.isEmpty()) {
            em.createNativeQuery("update appointment set due_at = :now where id in (:begun)")
                    .setParameter("now", now)
                    .setParameter("begun", begun)
                    .executeUpdate();
        }
    }
}
