package org.televisit.domain.vault;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.person.Patient;

/** Where people's data keys are kept, wrapped. */
@Dependent
public class DataKeyRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected DataKeyRepository() {}

    /** Works on this entity manager, in its transaction. */
    public DataKeyRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new one. */
    public DataKey save(DataKey key) {
        em.persist(key);
        return key;
    }

    /** The one of this public id, shredded ones too. */
    public Optional<DataKey> byPublicId(String publicId) {
        return em.createQuery("from DataKey k where k.publicId = :id", DataKey.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /** The one that seals what is new about a person: the first that is not shredded. */
    public Optional<DataKey> inUse(Patient patient) {
        return em.createQuery(
                        "from DataKey k where k.patient = :patient and k.wrapped is not null order by k.id",
                        DataKey.class)
                .setParameter("patient", patient)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All of a person's that are not shredded, locked until the transaction ends. */
    public List<DataKey> allInUse(Patient patient) {
        return em.createQuery(
                        "from DataKey k where k.patient = :patient and k.wrapped is not null order by k.id",
                        DataKey.class)
                .setParameter("patient", patient)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** At most so many that another master key wraps. */
    public List<DataKey> notWrappedBy(String masterKey, int limit) {
        return em.createQuery(
                        "from DataKey k where k.masterKey <> :master and k.wrapped is not null order by k.id",
                        DataKey.class)
                .setParameter("master", masterKey)
                .setMaxResults(limit)
                .getResultList();
    }

    /** One key of each master key that still wraps any: enough to see whether all master keys are there and right. */
    public List<DataKey> oneOfEachMaster() {
        return em.createQuery(
                        "from DataKey k where k.id in (select min(o.id) from DataKey o where o.wrapped is not null"
                                + " group by o.masterKey)",
                        DataKey.class)
                .getResultList();
    }

    /** What is known of one record becomes the other's. */
    public void move(Patient from, Patient into) {
        em.createQuery("update DataKey k set k.patient = :into, k.version = k.version + 1 where k.patient = :from")
                .setParameter("into", into)
                .setParameter("from", from)
                .executeUpdate();
    }
}
