package org.televisit.domain.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Counts and deletes what is old enough, by the database's own statements. */
@Dependent
public class RetentionRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected RetentionRepository() {}

    /** Works on this entity manager, in its transaction. */
    public RetentionRepository(EntityManager em) {
        this.em = em;
    }

    /** How many rows are old enough and nobody's hold keeps. */
    public long due(Kept kept, Instant before) {
        return count(kept.count(false), before);
    }

    /** How many are old enough, but kept by a hold. */
    public long heldBack(Kept kept, Instant before) {
        return count(kept.count(true), before);
    }

    private long count(String sql, Instant before) {
        return ((Number) em.createNativeQuery(sql, Long.class)
                        .setParameter("before", before)
                        .getSingleResult())
                .longValue();
    }

    /** Deletes some of those that are due, of a class whose rows are all there is to it; how many. */
    public int deleteSome(Kept kept, Instant before, int most) {
        if (!kept.rowsAlone()) {
            throw new IllegalArgumentException(kept + " is more than its rows");
        }
        return em.createNativeQuery(kept.delete())
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }
}
