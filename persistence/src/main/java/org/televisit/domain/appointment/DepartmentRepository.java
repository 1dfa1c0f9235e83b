package org.televisit.domain.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.LostRace;

/** Where departments are kept, and the changes of what the hospital offers. */
@Dependent
public class DepartmentRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected DepartmentRepository() {}

    /** Works on this entity manager, in its transaction. */
    public DepartmentRepository(EntityManager em) {
        this.em = em;
    }

    /** All departments with their members, by code. */
    public List<Department> all() {
        return em.createQuery(
                        "select distinct d from Department d left join fetch d.members order by d.code",
                        Department.class)
                .getResultList();
    }

    /** The department of this code. */
    public Optional<Department> byCode(String code) {
        return em.createQuery("from Department where code = :code", Department.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a new department; {@link #flush} says whether its code was free. */
    public Department add(Department department) {
        orTaken(() -> em.persist(department));
        return department;
    }

    /** Keeps a new kind of visit; {@link #flush} says whether its code was free. */
    public VisitType add(VisitType type) {
        orTaken(() -> em.persist(type));
        return type;
    }

    /**
     * Writes what was changed, so that a refusal comes now.
     *
     * @throws BusinessException CONFLICT stale, code-taken
     */
    public void flush() {
        orTaken(em::flush);
    }

    private static void orTaken(Runnable change) {
        try {
            change.run();
        } catch (OptimisticLockException stale) {
            throw new BusinessException(Category.CONFLICT, "stale", stale);
        } catch (PersistenceException failure) {
            if (LostRace.isBehind(failure)) {
                throw new BusinessException(Category.CONFLICT, "code-taken", failure);
            }
            throw failure;
        }
    }
}
