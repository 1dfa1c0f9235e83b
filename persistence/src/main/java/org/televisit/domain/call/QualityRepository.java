package org.televisit.domain.call;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.televisit.domain.appointment.Appointment;

/** Where the quality of calls is kept. */
@Dependent
public class QualityRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected QualityRepository() {}

    /** Works on this entity manager, in its transaction. */
    public QualityRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps it. */
    public void save(QualitySample sample) {
        em.persist(sample);
    }

    /** What the patient's side measured in the visit's calls, in order. */
    public List<QualitySample> ofPatient(Appointment visit) {
        return em.createQuery(
                        "from QualitySample q where q.call.appointment = :visit and q.role = PATIENT order by q.id",
                        QualitySample.class)
                .setParameter("visit", visit)
                .getResultList();
    }

    /** Whether this side has left a sample since then. */
    public boolean sampledSince(Call call, ParticipantRole role, Instant since) {
        return em.createQuery(
                                "select count(q) from QualitySample q where q.call = :call and q.role = :role"
                                        + " and q.observedAt > :since",
                                Long.class)
                        .setParameter("call", call)
                        .setParameter("role", role)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }
}
