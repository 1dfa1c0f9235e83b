package org.televisit.domain.person;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.LostRace;

/** Who acts for whom. */
@Dependent
public class ProxyRepository {

    private static final String STANDS =
            " x.endedAt is null and (x.grantedUntil is null or x.grantedUntil > :now) order by x.id";

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected ProxyRepository() {}

    /** Works on this entity manager, in its transaction. */
    public ProxyRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * Keeps a new grant.
     *
     * @throws BusinessException CONFLICT proxy-exists when one stands between the two
     */
    public Proxy save(Proxy granted) {
        try {
            em.persist(granted);
            em.flush();
        } catch (PersistenceException failure) {
            if (LostRace.isBehind(failure)) {
                throw new BusinessException(Category.CONFLICT, "proxy-exists", failure);
            }
            throw failure;
        }
        return granted;
    }

    /** Stores what was changed at once, so that a new grant can take the place of one just ended. */
    public void flush() {
        em.flush();
    }

    /** The grant of this public id, ended or not. */
    public Optional<Proxy> byPublicId(String publicId) {
        return em.createQuery("from Proxy where publicId = :id", Proxy.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /** Those that stand now with this person as the one who acts, patients loaded. */
    public List<Proxy> actingBy(String subject, Instant now) {
        return em.createQuery(
                        "select x from Proxy x join fetch x.patient where x.subject = :subject and" + STANDS,
                        Proxy.class)
                .setParameter("subject", subject)
                .setParameter("now", now)
                .getResultList();
    }

    /** Those that stand now for this patient. */
    public List<Proxy> actingFor(Patient patient, Instant now) {
        return em.createQuery("select x from Proxy x where x.patient = :patient and" + STANDS, Proxy.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultList();
    }

    /** The one that stands now between the two. */
    public Optional<Proxy> between(String subject, Patient patient, Instant now) {
        return em.createQuery(
                        "select x from Proxy x where x.subject = :subject and x.patient = :patient and" + STANDS,
                        Proxy.class)
                .setParameter("subject", subject)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Those whose date has come and that nobody has ended yet. */
    public List<Proxy> over(Instant now) {
        return em.createQuery("from Proxy where endedAt is null and grantedUntil <= :now order by id", Proxy.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Every grant for this patient, ended or not. */
    public List<Proxy> ever(Patient patient) {
        return em.createQuery("from Proxy where patient = :patient order by id", Proxy.class)
                .setParameter("patient", patient)
                .getResultList();
    }
}
