package org.televisit.domain.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.LostRace;

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
        return em.createQuery(
                        "select s from Schedule s left join fetch s.availability where s.practitioner = :practitioner",
                        Schedule.class)
                .setParameter("practitioner", practitioner)
                .getResultStream()
                .findFirst();
    }

    /** The zones that practitioners work in, by the internal keys of those who have hours at all. */
    public Map<Long, ZoneId> zones() {
        return em.createQuery("select s.practitioner.id, s.zone from Schedule s", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ZoneId.of((String) row[1])));
    }

    /** Keeps a new schedule. */
    public Schedule save(Schedule schedule) {
        em.persist(schedule);
        return schedule;
    }

    /** The schedules of these practitioners; who has none is missing. */
    public List<Schedule> of(Collection<Practitioner> practitioners) {
        if (practitioners.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "from Schedule s join fetch s.practitioner where s.practitioner in :practitioners",
                        Schedule.class)
                .setParameter("practitioners", practitioners)
                .getResultList();
    }

    /**
     * Writes what was changed, so that a refusal comes now.
     *
     * @throws BusinessException CONFLICT stale when somebody else changed it meanwhile
     */
    public void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException stale) {
            throw new BusinessException(Category.CONFLICT, "stale", stale);
        } catch (PersistenceException failure) {
            if (LostRace.isBehind(failure)) {
                throw new BusinessException(Category.CONFLICT, "stale", failure);
            }
            throw failure;
        }
    }
}
