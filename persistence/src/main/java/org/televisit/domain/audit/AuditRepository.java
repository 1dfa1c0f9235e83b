package org.televisit.domain.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the audit trail is kept: it grows, and that is all it does. */
@Dependent
public class AuditRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected AuditRepository() {}

    /** Works on this entity manager, in its transaction. */
    public AuditRepository(EntityManager em) {
        this.em = em;
    }

    /** Adds a line. */
    public void append(AuditEvent event) {
        em.persist(event);
    }

    /** The line of this key. */
    public Optional<AuditEvent> byKey(long id) {
        return Optional.ofNullable(em.find(AuditEvent.class, id));
    }

    /** The lines about one thing, in the order they were written. */
    public List<AuditEvent> about(String subjectType, String subjectId) {
        return em.createQuery(
                        "from AuditEvent where subjectType = :type and subjectId = :id order by id", AuditEvent.class)
                .setParameter("type", subjectType)
                .setParameter("id", subjectId)
                .getResultList();
    }

    /** The newest lines about one thing, the newest first. */
    public List<AuditEvent> newestAbout(String subjectType, String subjectId, int most) {
        return em.createQuery(
                        "from AuditEvent where subjectType = :type and subjectId = :id order by id desc",
                        AuditEvent.class)
                .setParameter("type", subjectType)
                .setParameter("id", subjectId)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * A page of the trail, the newest lines first.
     *
     * @param before where the last page ended, or null for the first
     */
    public List<AuditEvent> page(AuditFilter filter, AuditPlace before, int limit) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("where 1 = 1");
        also(where, values, " and e.actor in (:actors)", "actors", filter.actors());
        also(where, values, " and e.actor not in (:notActors)", "notActors", filter.notActors());
        also(where, values, " and e.subjectId = :subjectId", "subjectId", filter.subjectId());
        also(where, values, " and e.patientId in (:patients)", "patients", filter.patients());
        also(where, values, " and e.action = :action", "action", filter.action());
        also(where, values, " and e.outcome = :outcome", "outcome", filter.outcome());
        also(where, values, " and e.at >= :from", "from", filter.from());
        also(where, values, " and e.at < :until", "until", filter.until());
        if (before != null) {
            also(where, values, " and e.at <= :at and (e.at < :at", "at", before.at());
            also(where, values, " or e.id < :id)", "id", before.id());
        }
        TypedQuery<AuditEvent> query = em.createQuery(
                "select e from AuditEvent e " + where + " order by e.at desc, e.id desc", AuditEvent.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static void also(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }
}
