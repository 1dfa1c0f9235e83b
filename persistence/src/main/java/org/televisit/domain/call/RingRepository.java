package org.televisit.domain.call;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.person.Patient;

/** Where rings are kept. */
@Dependent
public class RingRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected RingRepository() {}

    /** Works on this entity manager, in its transaction. */
    public RingRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new ring. */
    public Ring add(Ring ring) {
        em.persist(ring);
        return ring;
    }

    /** The ring of this public id, its row locked: the first answer counts. */
    public Optional<Ring> byPublicIdLocked(String publicId) {
        return em.createQuery("from Ring where publicId = :id", Ring.class)
                .setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What rings for this side of the visit now. */
    public Optional<Ring> ringing(Appointment visit, ParticipantRole rung) {
        return em.createQuery(
                        "from Ring where appointment = :visit and rung = :rung and status = RINGING order by id desc",
                        Ring.class)
                .setParameter("visit", visit)
                .setParameter("rung", rung)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What rings for this person now: as the doctor, as the patient, or for whom they act. */
    public List<Ring> ringingFor(String subject, Collection<Patient> actedFor, Instant now) {
        return em.createQuery(
                        "from Ring r join fetch r.appointment a join fetch a.patient p join fetch a.practitioner d"
                                + " where r.status = RINGING and r.ringsUntil > :now"
                                + " and (r.rung = PRACTITIONER and d.subject = :subject"
                                + " or r.rung = PATIENT and (p.subject = :subject or p.id in :actedFor))",
                        Ring.class)
                .setParameter("now", now)
                .setParameter("subject", subject)
                .setParameter("actedFor", ids(actedFor))
                .getResultList();
    }

    /** Never empty: no row has the key 0. */
    private static List<Long> ids(Collection<Patient> patients) {
        return patients.isEmpty()
                ? List.of(0L)
                : patients.stream().map(Patient::id).toList();
    }

    /** Public ids of those that have rung long enough, the oldest first. */
    public List<String> unanswered(Instant now, int atMost) {
        return em.createQuery(
                        "select publicId from Ring where status = RINGING and ringsUntil <= :now order by ringsUntil",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }
}
