package org.televisit.domain.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.person.Patient;

/** Where texts and decisions are kept; nothing in here changes a row. */
@Dependent
public class ConsentRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected ConsentRepository() {}

    /** Works on this entity manager, in its transaction. */
    public ConsentRepository(EntityManager em) {
        this.em = em;
    }

    /** The latest text for this purpose in this language. */
    public Optional<ConsentText> current(ConsentPurpose purpose, String language) {
        return em.createQuery(
                        "from ConsentText where purpose = :purpose and language = :language order by textVersion desc",
                        ConsentText.class)
                .setParameter("purpose", purpose)
                .setParameter("language", language)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The words of one version; what somebody once agreed to is always there. */
    public Optional<ConsentText> text(ConsentPurpose purpose, String version, String language) {
        return em.createQuery(
                        "from ConsentText where purpose = :purpose and textVersion = :version and language = :language",
                        ConsentText.class)
                .setParameter("purpose", purpose)
                .setParameter("version", version)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a decision. */
    public ConsentRecord add(ConsentRecord decision) {
        em.persist(decision);
        em.flush();
        return decision;
    }

    /** What this person decided last about this visit. */
    public Optional<ConsentRecord> latest(ConsentPurpose purpose, Appointment visit, String subject) {
        return latestSince(purpose, visit, subject, Instant.EPOCH);
    }

    /** What this person decided last about this visit, not looking at what they decided before that moment. */
    public Optional<ConsentRecord> latestSince(
            ConsentPurpose purpose, Appointment visit, String subject, Instant since) {
        return em.createQuery(
                        "from ConsentRecord where purpose = :purpose and appointment = :visit and subject = :subject"
                                + " and decidedAt >= :since order by id desc",
                        ConsentRecord.class)
                .setParameter("purpose", purpose)
                .setParameter("visit", visit)
                .setParameter("subject", subject)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All that was decided for this patient about their visits, not by the doctor, the latest first, at most so many. */
    public List<ConsentRecord> about(Patient patient, int atMost) {
        return em.createQuery(
                        "from ConsentRecord c join fetch c.appointment a join a.practitioner d"
                                + " where a.patient = :patient and (d.subject is null or c.subject <> d.subject)"
                                + " order by c.id desc",
                        ConsentRecord.class)
                .setParameter("patient", patient)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** All that this person ever decided, the latest first, at most so many. */
    public List<ConsentRecord> of(String subject, int atMost) {
        return em.createQuery(
                        "from ConsentRecord r join fetch r.appointment where r.subject = :subject order by r.id desc",
                        ConsentRecord.class)
                .setParameter("subject", subject)
                .setMaxResults(atMost)
                .getResultList();
    }
}
