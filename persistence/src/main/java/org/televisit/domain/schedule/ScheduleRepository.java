package org.televisit.domain.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.televisit.domain.person.Practitioner;

/** Where schedules are kept. */
@Dependent
public class ScheduleRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected ScheduleRepository() {}

    /** Works on this entity manager, in its transaction. */
    public ScheduleRepository(EntityManager em) {
        this.em = em;
    }

    /** The practitioner's schedule; empty when they have none yet. */
    public Optional<Schedule> byPractitioner(Practitioner practitioner) {
        return em.createQuery("from Schedule where practitioner = :practitioner", Schedule.class)
                .setParameter("practitioner", practitioner)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a new schedule. */
    public Schedule save(Schedule schedule) {
        em.persist(schedule);
        return schedule;
    }
}
