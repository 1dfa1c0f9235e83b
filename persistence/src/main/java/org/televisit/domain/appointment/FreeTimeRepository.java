package org.televisit.domain.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.LostRace;

/** Looks at whose time is given away, and to which visits. */
@Dependent
public class FreeTimeRepository {

    private static final String OPEN = "select a from Appointment a join fetch a.patient join fetch a.visitType"
            + " where a.status in (PENDING, BOOKED, ARRIVED) ";

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected FreeTimeRepository() {}

    /** Works on this entity manager, in its transaction. */
    public FreeTimeRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * The cells that each of these practitioners holds and that touch the time from an instant to another, exclusive.
     * One query, however many they are; each is in the answer.
     */
    public Map<Practitioner, Set<Long>> heldCells(Collection<Practitioner> practitioners, Instant from, Instant until) {
        Map<Practitioner, Set<Long>> held = new HashMap<>();
        Map<Long, Set<Long>> byKey = new HashMap<>();
        for (Practitioner practitioner : practitioners) {
            byKey.put(practitioner.id(), held.computeIfAbsent(practitioner, one -> new HashSet<>()));
        }
        if (!held.isEmpty() && from.isBefore(until)) {
            long[] cells = HeldCell.cells(from, until).toArray();
            em.createQuery(
                            "select h.id from HeldCell h where h.id.practitionerId in :practitioners"
                                    + " and h.id.cell between :first and :last",
                            HeldCellId.class)
                    .setParameter("practitioners", byKey.keySet())
                    .setParameter("first", cells[0])
                    .setParameter("last", cells[cells.length - 1])
                    .getResultList()
                    .forEach(id -> byKey.get(id.practitionerId()).add(id.cell()));
        }
        return held;
    }

    /** The cells of a patient that are held and touch the time from an instant to another, exclusive. */
    public Set<Long> heldCells(Patient patient, Instant from, Instant until) {
        long[] cells = HeldCell.cells(from, until).toArray();
        return new HashSet<>(em.createQuery(
                        "select h.id.cell from HeldCell h where h.patientId = :patient"
                                + " and h.id.cell between :first and :last",
                        Long.class)
                .setParameter("patient", patient.id())
                .setParameter("first", cells[0])
                .setParameter("last", cells[cells.length - 1])
                .getResultList());
    }

    /** The practitioner's visits that are not settled and start after an instant, by start. */
    public List<Appointment> openOf(Practitioner practitioner, Instant after) {
        return open("and a.practitioner = :practitioner and a.startsAt > :after order by a.startsAt, a.id")
                .setParameter("practitioner", practitioner)
                .setParameter("after", after)
                .getResultList();
    }

    /** The visit that these two have already agreed on for this start. */
    public Optional<Appointment> agreed(Patient patient, Practitioner practitioner, Instant start) {
        return open("and a.patient = :patient and a.practitioner = :practitioner and a.startsAt = :start")
                .setParameter("patient", patient)
                .setParameter("practitioner", practitioner)
                .setParameter("start", start)
                .getResultStream()
                .findFirst();
    }

    /** When the visits that are not settled and start after an instant were agreed to be, by start. */
    public List<AgreedTime> agreedAfter(Instant after) {
        return em.createQuery(
                        "select new org.televisit.domain.appointment.AgreedTime(a.id, a.startsAt, a.wallTime, a.zone)"
                                + " from Appointment a where a.status in (PENDING, BOOKED, ARRIVED)"
                                + " and a.startsAt > :after order by a.startsAt, a.id",
                        AgreedTime.class)
                .setParameter("after", after)
                .getResultList();
    }

    /** Whether the patient has had a visit here that took place. */
    public boolean hasBeenSeen(Patient patient) {
        return !em.createQuery(
                        "select a.id from Appointment a where a.patient = :patient and a.status = FULFILLED",
                        Long.class)
                .setParameter("patient", patient)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether another visit has taken the place of this one already. */
    public boolean rebooked(Appointment lost) {
        return !em.createQuery("select a.id from Appointment a where a.origin.rebookedFrom = :lost", Long.class)
                .setParameter("lost", lost)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Lets nobody else book for this patient until the transaction ends.
     *
     * @throws BusinessException CONFLICT slot-taken when the database would rather let another be first
     */
    public void oneAtATime(Patient patient) {
        try {
            em.createNativeQuery("select id from patient where id = :id for update", Long.class)
                    .setParameter("id", patient.id())
                    .getResultList();
        } catch (PersistenceException failure) {
            if (LostRace.isBehind(failure)) {
                throw new BusinessException(Category.CONFLICT, "slot-taken", failure);
            }
            throw failure;
        }
    }

    private TypedQuery<Appointment> open(String which) {
        return em.createQuery(OPEN + which, Appointment.class);
    }
}
