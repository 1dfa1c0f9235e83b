package org.televisit.domain.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.person.Patient;

/** Where messages are written and read; who sends them uses {@link OutboxQueue}. */
@Dependent
public class OutboxRepository {

    // a page and what is hidden between its lines, as a rule
    private static final long FIRST_STRETCH = 200;

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected OutboxRepository() {}

    /** Works on this entity manager, in its transaction. */
    public OutboxRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new message, to be sent when it is due. */
    public void add(OutboxMessage message) {
        em.persist(message);
    }

    /** The messages of these kinds about a visit that were not sent yet need not be sent any more; how many. */
    public int skip(Appointment visit, Set<MessageKind> kinds) {
        return em.createNativeQuery("update outbox_message set status = 'SKIPPED', next_try_at = null,"
                        + " claimed_by = null, last_error = null"
                        + " where appointment_id = :visit and status = 'PENDING' and kind in (:kinds)")
                .setParameter("visit", visit.id())
                .setParameter("kinds", kinds.stream().map(MessageKind::name).toList())
                .executeUpdate();
    }

    /** The number that tells calendars that this is the latest about the visit: 0 at first. */
    public int nextSequence(Appointment visit) {
        Integer last = em.createQuery(
                        "select max(calendarSequence) from OutboxMessage where appointmentId = :visit", Integer.class)
                .setParameter("visit", visit.id())
                .getSingleResult();
        return last == null ? 0 : last + 1;
    }

    /** The message of this key, its row locked until the transaction ends. */
    public Optional<OutboxMessage> byKeyLocked(String key) {
        return em.createQuery("from OutboxMessage where messageKey = :key", OutboxMessage.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The message of this key. */
    public Optional<OutboxMessage> byKey(String key) {
        return em.createQuery("from OutboxMessage where messageKey = :key", OutboxMessage.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** What the message of this internal key tells. */
    public MessageFacts facts(long id) {
        return FactsRow.of(em, id);
    }

    /**
     * Messages, the newest first.
     *
     * @param before the internal key of the last one seen; null to begin
     * @param status null for all
     * @param kind null for all
     * @param unneeded whether texts and pushes are among them that were skipped because their reader has not chosen them,
     *     or since nobody needed them any more
     */
    public List<MessageRow> page(Long before, OutboxStatus status, MessageKind kind, boolean unneeded, int limit) {
        // the embedded database reads no index backwards: asked for the newest of all, it would sort all of them
        List<MessageRow> found = new ArrayList<>();
        long end = before == null ? newest() + 1 : before;
        for (long width = FIRST_STRETCH; end > 0 && found.size() < limit; width *= 4) {
            found.addAll(stretch(Math.max(0, end - width), end, status, kind, unneeded, limit - found.size()));
            end -= width;
        }
        return found;
    }

    private long newest() {
        Long newest =
                em.createQuery("select max(id) from OutboxMessage", Long.class).getSingleResult();
        return newest == null ? 0 : newest;
    }

    private List<MessageRow> stretch(
            long from, long until, OutboxStatus status, MessageKind kind, boolean unneeded, int limit) {
        // without a reason it has lost its truth with its visit's change; null is not in any list and not out of it
        String where = "where m.id >= :from and m.id < :until" + (status == null ? "" : " and m.status = :status")
                + (kind == null ? "" : " and m.kind = :kind")
                + (unneeded ? "" : " and (m.status <> SKIPPED or m.channel = MAIL or m.lastError not in (:unneeded))");
        TypedQuery<MessageRow> query = em.createQuery(
                        MessageRow.SELECT + where + " order by m.id desc", MessageRow.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(limit);
        if (status != null) {
            query.setParameter("status", status);
        }
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        if (!unneeded) {
            query.setParameter("unneeded", List.of(MessageChannel.NOT_CHOSEN, MessageChannel.OUTDATED));
        }
        return query.getResultList();
    }

    /**
     * What a patient was told by mail or text message, the newest first: sent, or kept where there is no mail server.
     *
     * @param before the internal key of the last one seen; null to begin
     */
    public List<MessageRow> toldTo(Patient patient, Long before, int limit) {
        return em.createQuery(
                        MessageRow.SELECT + "where m.patientId = :patient and m.recipient = PATIENT"
                                + " and m.channel in (MAIL, SMS) and m.status in (SENT, KEPT) and m.id < :before order by m.id desc",
                        MessageRow.class)
                .setParameter("patient", patient.id())
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** One message as {@link #page} lists it. */
    public MessageRow row(long id) {
        return em.createQuery(MessageRow.SELECT + "where m.id = :id", MessageRow.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The calendar address of the person of this OIDC sub. */
    public Optional<CalendarFeed> feedOf(String subject) {
        return em.createQuery("from CalendarFeed where subject = :subject", CalendarFeed.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** Whose visits are read with the token of this hash. */
    public Optional<CalendarFeed> feedByToken(String tokenHash) {
        return em.createQuery("from CalendarFeed where tokenHash = :hash", CalendarFeed.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a new calendar address. */
    public void add(CalendarFeed feed) {
        em.persist(feed);
    }

    /** Forgets a calendar address. */
    public void remove(CalendarFeed feed) {
        em.remove(feed);
    }

    /** The highest calendar number told of each of these visits; what is missing is 0. */
    public List<Object[]> sequences(List<Long> visits) {
        return em.createQuery(
                        "select appointmentId, max(calendarSequence) from OutboxMessage"
                                + " where appointmentId in (:visits) and calendarSequence is not null"
                                + " group by appointmentId",
                        Object[].class)
                .setParameter("visits", visits)
                .getResultList();
    }

    /** What is written to the patient of one record is written to that of another from now on. */
    public void move(Patient from, Patient into) {
        em.createNativeQuery("update outbox_message set patient_id = :into, version = version + 1"
                        + " where patient_id = :from")
                .setParameter("into", into.id())
                .setParameter("from", from.id())
                .executeUpdate();
    }

    /** How many that were due since then have been given up. */
    public long givenUp(Instant since) {
        return em.createQuery(
                        "select count(m) from OutboxMessage m where m.status = DEAD and m.dueAt >= :since", Long.class)
                .setParameter("since", since)
                .getSingleResult();
    }
}
