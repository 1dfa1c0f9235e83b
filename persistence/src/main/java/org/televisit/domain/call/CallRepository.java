package org.televisit.domain.call;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Where calls, seats and tickets are kept. The history is read by {@link CallHistory}. */
@Dependent
public class CallRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected CallRepository() {}

    /** Works on this entity manager, in its transaction. */
    public CallRepository(EntityManager em) {
        this.em = em;
    }

    /** The call of this public id, appointment and parties loaded. */
    public Optional<Call> byPublicId(String publicId) {
        return em.createQuery(
                        "select c from Call c join fetch c.appointment a join fetch a.patient"
                                + " join fetch a.practitioner where c.publicId = :id",
                        Call.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /** The call of the appointment at the time now agreed upon; empty while nobody has asked to join. */
    public Optional<Call> byAppointment(Appointment appointment) {
        return em.createQuery("from Call where appointment = :appointment and scheduleRevision = :revision", Call.class)
                .setParameter("appointment", appointment)
                .setParameter("revision", appointment.scheduleRevision())
                .getResultStream()
                .findFirst();
    }

    /** The calls of these appointments at the times now agreed upon; in no order. */
    public List<Call> of(Collection<Appointment> appointments) {
        return appointments.isEmpty()
                ? List.of()
                : em.createQuery(
                                "from Call c where c.appointment in (:appointments)"
                                        + " and c.scheduleRevision = c.appointment.scheduleRevision",
                                Call.class)
                        .setParameter("appointments", appointments)
                        .getResultList();
    }

    /**
     * The call of the appointment, made if there is none: once, however many ask at the same time, because they wait
     * for each other at the appointment's row. (A unique violation would have cost PostgreSQL the transaction.)
     */
    public Call openFor(Appointment appointment, Instant now) {
        return byAppointment(appointment).orElseGet(() -> {
            lock("appointment", appointment.id());
            return byAppointment(appointment).orElseGet(() -> stored(Call.open(appointment, now)));
        });
    }

    /**
     * The visits of a doctor whose call was closed at their end and of which they have not said yet what they came
     * to, the oldest first.
     */
    public List<Appointment> toAnswer(String doctorSubject) {
        return em.createQuery(
                        "select a from Call c join c.appointment a join fetch a.patient join fetch a.practitioner d"
                                + " join fetch a.visitType where d.subject = :subject and a.status in (BOOKED, ARRIVED)"
                                + " and c.scheduleRevision = a.scheduleRevision and c.endReason = SLOT_END"
                                + " order by a.startsAt, a.id",
                        Appointment.class)
                .setParameter("subject", doctorSubject)
                .getResultList();
    }

    /** The seat of this person in the call, if they have one. */
    public Optional<Participation> participation(Call call, ParticipantRole role, String subject) {
        return em.createQuery(
                        "from Participation where call = :call and role = :role and subject = :subject",
                        Participation.class)
                .setParameter("call", call)
                .setParameter("role", role)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** The seat of this person in the call, made once if they have none. */
    public Participation seat(Call call, ParticipantRole role, String subject, String displayName) {
        return participation(call, role, subject).orElseGet(() -> {
            lock("visit_call", call.id());
            return participation(call, role, subject)
                    .orElseGet(() -> stored(Participation.seat(call, role, subject, displayName)));
        });
    }

    /** All seats of the call, in the order they were made. */
    public List<Participation> participations(Call call) {
        return em.createQuery("from Participation where call = :call order by id", Participation.class)
                .setParameter("call", call)
                .getResultList();
    }

    /** Keeps a new ticket. */
    public JoinTicket save(JoinTicket ticket) {
        em.persist(ticket);
        return ticket;
    }

    /** The ticket of this hash, whatever its state. */
    public Optional<JoinTicket> ticket(String tokenHash) {
        return Optional.ofNullable(em.find(JoinTicket.class, tokenHash));
    }

    /** Uses a ticket up: of all who come with it at once, one gets it; empty for the others, and if it is no good. */
    public Optional<JoinTicket> useTicket(String tokenHash, Instant now) {
        int used = em.createQuery("update JoinTicket set usedAt = :now where tokenHash = :hash and usedAt is null"
                        + " and revokedAt is null and expiresAt > :now")
                .setParameter("now", now)
                .setParameter("hash", tokenHash)
                .executeUpdate();
        if (used == 0) {
            return Optional.empty();
        }
        JoinTicket ticket = em.find(JoinTicket.class, tokenHash);
        em.refresh(ticket);
        return Optional.of(ticket);
    }

    /** Makes all unused tickets of a call worthless. */
    public int revokeTicketsOf(Call call, Instant now) {
        return revoke("call = :owner", call, now);
    }

    /** Makes all unused tickets of a person worthless. */
    public int revokeTicketsOf(String subject, Instant now) {
        return revoke("subject = :owner", subject, now);
    }

    /** Makes all unused tickets of one kind for a seat worthless, before another is issued. */
    public int revokeTicketsOf(Participation seat, TicketKind kind, Instant now) {
        return em.createQuery("update JoinTicket set revokedAt = :now where participation = :seat and kind = :kind"
                        + " and usedAt is null and revokedAt is null")
                .setParameter("now", now)
                .setParameter("seat", seat)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    private int revoke(String whose, Object owner, Instant now) {
        return em.createQuery("update JoinTicket set revokedAt = :now where usedAt is null and revokedAt is null"
                        + " and participation in (select p from Participation p where p." + whose + ")")
                .setParameter("now", now)
                .setParameter("owner", owner)
                .executeUpdate();
    }

    // Plain SQL: Hibernate's own lock would also compare the version, and refuse where waiting is all that is asked.
    private void lock(String table, Long id) {
        List<?> found = em.createNativeQuery("select id from " + table + " where id = :id for update", Long.class)
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            throw new BusinessException(Category.NOT_FOUND, "not-found");
        }
    }

    private <T> T stored(T made) {
        em.persist(made);
        em.flush();
        return made;
    }

    /** The visits in whose rooms this person sits now, as either side, the one entered last first. */
    public List<Appointment> seatedIn(String subject) {
        return em.createQuery(
                        "select a from Participation s join s.call c join c.appointment a join fetch a.patient"
                                + " join fetch a.practitioner where s.subject = :subject and s.firstJoinedAt is not null"
                                + " and s.lastLeftAt is null and c.status in (CREATED, IN_PROGRESS, INTERRUPTED)"
                                + " order by s.firstJoinedAt desc, s.id desc",
                        Appointment.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** See {@link CallHistory#of}, of nobody else. */
    public List<CallSummary> history(String subject, HistoryKey before, int limit) {
        return history(subject, List.of(), before, limit);
    }

    /** See {@link CallHistory#of}. */
    public List<CallSummary> history(String subject, Collection<Patient> actedFor, HistoryKey before, int limit) {
        return history(subject, actedFor, HistoryFilter.ALL, before, limit);
    }

    /** See {@link CallHistory#of}. */
    public List<CallSummary> history(
            String subject, Collection<Patient> actedFor, HistoryFilter filter, HistoryKey before, int limit) {
        return new CallHistory(em).of(subject, actedFor, filter, before, limit);
    }

    /** Public ids of the calls of this patient that are not over and in which this person has had a seat. */
    public List<String> roomsOf(String subject, Long patientKey) {
        return em.createQuery(
                        "select c.publicId from Participation s join s.call c where s.subject = :subject"
                                + " and c.appointment.patient.id = :patient"
                                + " and c.status in (CREATED, IN_PROGRESS, INTERRUPTED)",
                        String.class)
                .setParameter("subject", subject)
                .setParameter("patient", patientKey)
                .getResultList();
    }

    /** See {@link CallHistory#ofAll}. */
    public List<CallSummary> historyOfAll(HistoryKey before, Instant now, int limit) {
        return historyOfAll(HistoryFilter.ALL, before, now, limit);
    }

    /** See {@link CallHistory#ofAll}. */
    public List<CallSummary> historyOfAll(HistoryFilter filter, HistoryKey before, Instant now, int limit) {
        return new CallHistory(em).ofAll(filter, before, now, limit);
    }

    /** See {@link CallHistory#ofThese}. */
    public List<CallSummary> historyOf(
            List<Patient> patients,
            List<Practitioner> practitioners,
            HistoryFilter filter,
            HistoryKey before,
            int limit) {
        return new CallHistory(em).ofThese(patients, practitioners, filter, before, limit);
    }

    /** See {@link CallHistory#line}. */
    public Optional<CallSummary> summary(Appointment appointment) {
        return new CallHistory(em).line(appointment);
    }
}
