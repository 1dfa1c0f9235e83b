package org.televisit.domain.readiness;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.ParticipantRole;

/** Where checks are kept. */
@Dependent
public class DeviceCheckRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected DeviceCheckRepository() {}

    /** Works on this entity manager, in its transaction. */
    public DeviceCheckRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new one. */
    public DeviceCheck add(DeviceCheck check) {
        em.persist(check);
        return check;
    }

    /** The check of this public id. */
    public Optional<DeviceCheck> byPublicId(String publicId) {
        return em.createQuery(
                        "select c from DeviceCheck c join fetch c.appointment where c.publicId = :id",
                        DeviceCheck.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /** What was checked on the patient's side before this visit, in order; those left without a word too. */
    public List<DeviceCheck> ofPatient(Appointment visit) {
        return em.createQuery(
                        "from DeviceCheck c where c.appointment = :visit and c.role = PATIENT order by c.startedAt, c.id",
                        DeviceCheck.class)
                .setParameter("visit", visit)
                .getResultList();
    }

    /** How many this person has begun since then. */
    public long begunBy(String subject, Instant since) {
        return em.createQuery(
                        "select count(c) from DeviceCheck c where c.subject = :subject and c.startedAt > :since",
                        Long.class)
                .setParameter("subject", subject)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** The last of the patient's side that said something since then, for whichever of their visits it was made. */
    public Optional<DeviceCheck> lastOfPatient(Appointment visit, Instant since) {
        return em.createQuery(
                        "select c from DeviceCheck c where c.appointment.patient = :patient and c.role = :role"
                                + " and c.reportedAt > :since order by c.reportedAt desc, c.id desc",
                        DeviceCheck.class)
                .setParameter("patient", visit.patient())
                .setParameter("role", ParticipantRole.PATIENT)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * As {@link #lastOfPatient}, of every visit that starts from an instant, inclusive, to another, exclusive, and is
     * still open: by its public id, in one statement.
     */
    public Map<String, DeviceCheck> lastOfPatients(Instant from, Instant until, Instant since) {
        Map<String, DeviceCheck> last = new HashMap<>();
        em.createQuery(
                        "select v.publicId, c from DeviceCheck c join c.appointment a join Appointment v"
                                + " on v.patient = a.patient where v.startsAt >= :from and v.startsAt < :until"
                                + " and v.status in (PENDING, BOOKED, ARRIVED) and c.role = PATIENT"
                                + " and c.reportedAt > :since order by c.reportedAt, c.id",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> last.put((String) row[0], (DeviceCheck) row[1]));
        return last;
    }
}
