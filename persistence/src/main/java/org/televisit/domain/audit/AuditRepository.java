package org.televisit.domain.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

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
}
