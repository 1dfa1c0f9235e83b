package org.televisit.domain.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.LostRace;

/** Where appointments and the time they hold are kept. */
@Dependent
public class AppointmentRepository {

    private static final String WITH_PARTIES =
            "select a from Appointment a join fetch a.patient p join fetch a.practitioner d join fetch a.visitType ";

    private static final String OPEN = "a.status in (PENDING, BOOKED, ARRIVED)";
    private static final Duration LONGEST_PAST_ITS_START = Duration.ofDays(2);

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected AppointmentRepository() {}

    /** Works on this entity manager, in its transaction. */
    public AppointmentRepository(EntityManager em) {
        this.em = em;
    }

    /** The appointment of this public id, parties and type loaded. */
    public Optional<Appointment> byPublicId(String publicId) {
        return em.createQuery(WITH_PARTIES + "where a.publicId = :id", Appointment.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /** The appointment of this public id, its row locked until the transaction ends. */
    public Optional<Appointment> byPublicIdLocked(String publicId) {
        return em.createQuery("select a from Appointment a where a.publicId = :id", Appointment.class)
                .setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The appointment of this internal key, as {@link SweepRepository#claim} gives them, its row locked. */
    public Optional<Appointment> byIdLocked(long id) {
        return Optional.ofNullable(em.find(Appointment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Keeps a new appointment and holds its time. Whoever comes second waits for the first and is then refused; the
     * transaction can only be rolled back after that.
     *
     * @throws BusinessException CONFLICT slot-taken
     */
    public Appointment add(Appointment appointment) {
        orSlotTaken(() -> {
            em.persist(appointment);
            hold(appointment);
        });
        return appointment;
    }

    /** Gives the time of an appointment back, because it was cancelled. */
    public void release(Appointment appointment) {
        em.createQuery("delete from HeldCell where appointmentId = :id")
                .setParameter("id", appointment.id())
                .executeUpdate();
        em.flush();
    }

    /**
     * Holds the new time of a rescheduled appointment in place of the old, both or neither.
     *
     * @throws BusinessException CONFLICT slot-taken, or stale when it was changed meanwhile
     */
    public void move(Appointment appointment) {
        orSlotTaken(() -> {
            release(appointment);
            hold(appointment);
        });
    }

    private void hold(Appointment appointment) {
        List<HeldCell> cells = HeldCell.of(appointment);
        cells.forEach(em::persist);
        em.flush();
        // The rows are all that matters; forgetting the objects lets the same cell be held again in this transaction.
        cells.forEach(em::detach);
    }

    private void orSlotTaken(Runnable change) {
        try {
            change.run();
        } catch (OptimisticLockException stale) {
            throw new BusinessException(Category.CONFLICT, "stale", stale);
        } catch (PersistenceException failure) {
            if (LostRace.isBehind(failure)) {
                throw new BusinessException(Category.CONFLICT, "slot-taken", failure);
            }
            throw failure;
        }
    }

    /** The cells of a practitioner that are held and touch the time from an instant to another, exclusive. */
    public Set<Long> heldCells(Practitioner practitioner, Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return Set.of();
        }
        long[] cells = HeldCell.cells(from, until).toArray();
        return new HashSet<>(em.createQuery(
                        "select h.id.cell from HeldCell h where h.id.practitionerId = :practitioner"
                                + " and h.id.cell between :first and :last",
                        Long.class)
                .setParameter("practitioner", practitioner.id())
                .setParameter("first", cells[0])
                .setParameter("last", cells[cells.length - 1])
                .getResultList());
    }

    /** Whether nobody holds any of the time that this appointment, which holds none itself, would need. */
    public boolean couldHold(Appointment appointment) {
        List<HeldCell> cells = HeldCell.of(appointment);
        return em.createQuery(
                                "select count(h) from HeldCell h where h.id.cell between :first and :last"
                                        + " and (h.id.practitionerId = :practitioner or h.patientId = :patient)",
                                Long.class)
                        .setParameter("first", cells.get(0).id().cell())
                        .setParameter("last", cells.get(cells.size() - 1).id().cell())
                        .setParameter("practitioner", appointment.practitioner().id())
                        .setParameter("patient", appointment.patient().id())
                        .getSingleResult()
                == 0;
    }

    /** The patient's appointments that start at or after an instant, in any state, by start. */
    public List<Appointment> ofPatient(String subject, Instant from) {
        return starting("p.subject = :subject and a.startsAt >= :from", subject, from)
                .getResultList();
    }

    /** The patient's appointments that start from an instant, inclusive, to another, exclusive, by start. */
    public List<Appointment> ofPatient(String subject, Instant from, Instant until) {
        return starting("p.subject = :subject and a.startsAt >= :from and a.startsAt < :until", subject, from)
                .setParameter("until", until)
                .getResultList();
    }

    /** The practitioner's appointments that start from an instant, inclusive, to another, exclusive, by start. */
    public List<Appointment> ofPractitioner(String subject, Instant from, Instant until) {
        return starting("d.subject = :subject and a.startsAt >= :from and a.startsAt < :until", subject, from)
                .setParameter("until", until)
                .getResultList();
    }

    /** What still lies before this patient: not settled, and not past its end; the next so many. */
    public List<Appointment> upcomingOfPatient(String subject, Instant now, int most) {
        return upcoming("p.subject = :subject", subject, now, most);
    }

    /** What still lies before this practitioner: not settled, and not past its end; the next so many. */
    public List<Appointment> upcomingOfPractitioner(String subject, Instant now, int most) {
        return upcoming("d.subject = :subject", subject, now, most);
    }

    // no visit is so long and so late: the years before are not read
    private List<Appointment> upcoming(String whose, String subject, Instant now, int most) {
        return starting(
                        whose + " and a.startsAt > :from and a.expectation.visitEnd > :now and " + OPEN,
                        subject,
                        now.minus(LONGEST_PAST_ITS_START))
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<Appointment> starting(String where, String subject, Instant from) {
        return em.createQuery(WITH_PARTIES + "where " + where + " order by a.startsAt, a.id", Appointment.class)
                .setParameter("subject", subject)
                .setParameter("from", from);
    }

    /** The visit type of this code. */
    public Optional<VisitType> visitType(String code) {
        return em.createQuery("from VisitType where code = :code", VisitType.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** All visit types, the shortest first. */
    public List<VisitType> visitTypes() {
        return em.createQuery(
                        "select t from VisitType t left join fetch t.department order by t.lengthMinutes, t.code",
                        VisitType.class)
                .getResultList();
    }

    /** Keeps a new visit type. */
    public VisitType save(VisitType type) {
        em.persist(type);
        return type;
    }
}
