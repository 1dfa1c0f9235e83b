package org.televisit.domain.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.LostRace;

/** The visits of patients by their records, for who acts for others and for records that become one. */
@Dependent
public class PatientVisits {

    private static final String OF_THEM =
            "select a from Appointment a join fetch a.patient p join fetch a.practitioner d join fetch a.visitType"
                    + " where p in (:patients) and ";

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected PatientVisits() {}

    /** Works on this entity manager, in its transaction. */
    public PatientVisits(EntityManager em) {
        this.em = em;
    }

    /** What still lies before any of them: not settled, and not past its end; by start. */
    public List<Appointment> upcoming(Collection<Patient> patients, Instant now) {
        if (patients.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        OF_THEM + "a.expectation.visitEnd > :now and a.status in (PENDING, BOOKED, ARRIVED)"
                                + " order by a.startsAt, a.id",
                        Appointment.class)
                .setParameter("patients", patients)
                .setParameter("now", now)
                .getResultList();
    }

    /** What starts from an instant, inclusive, to another, exclusive, in any state; by start. */
    public List<Appointment> between(Collection<Patient> patients, Instant from, Instant until) {
        if (patients.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        OF_THEM + "a.startsAt >= :from and a.startsAt < :until order by a.startsAt, a.id",
                        Appointment.class)
                .setParameter("patients", patients)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    /** Whether there was ever one for this patient. */
    public boolean any(Patient patient) {
        return !em.createQuery("select a.id from Appointment a where a.patient = :patient", Long.class)
                .setParameter("patient", patient)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Every visit of one patient becomes another's, the time it holds and the series it is of included.
     *
     * @throws BusinessException CONFLICT merge-overlap when both hold one and the same time
     */
    public void move(Patient from, Patient into) {
        try {
            em.flush();
            move("update held_cell set patient_id = :into where patient_id = :from", from, into);
            move("update visit_series set patient_id = :into where patient_id = :from", from, into);
            move(
                    "update appointment set patient_id = :into, version = version + 1 where patient_id = :from",
                    from,
                    into);
        } catch (PersistenceException failure) {
            if (LostRace.isBehind(failure)) {
                throw new BusinessException(Category.CONFLICT, "merge-overlap", failure);
            }
            throw failure;
        }
    }

    private void move(String sql, Patient from, Patient into) {
        em.createNativeQuery(sql)
                .setParameter("into", into.id())
                .setParameter("from", from.id())
                .executeUpdate();
    }
}
