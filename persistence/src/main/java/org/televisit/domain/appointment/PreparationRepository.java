package org.televisit.domain.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.person.Patient;

/** Where is kept what patients leave before their visits. */
@Dependent
public class PreparationRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected PreparationRepository() {}

    /** Works on this entity manager, in its transaction. */
    public PreparationRepository(EntityManager em) {
        this.em = em;
    }

    /** What was left for this visit. */
    public Optional<Preparation> of(Appointment visit) {
        return em.createQuery("from Preparation where appointment = :visit", Preparation.class)
                .setParameter("visit", visit)
                .getResultStream()
                .findFirst();
    }

    /** What was left for these visits; in no order. */
    public List<Preparation> of(Collection<Appointment> visits) {
        return visits.isEmpty()
                ? List.of()
                : em.createQuery("from Preparation where appointment in (:visits)", Preparation.class)
                        .setParameter("visits", visits)
                        .getResultList();
    }

    /** What this patient left last, for whichever visit: the suggestion for the next. */
    public Optional<Preparation> latestOf(Patient patient) {
        return em.createQuery(
                        "from Preparation where appointment.patient = :patient order by leftAt desc, id desc",
                        Preparation.class)
                .setParameter("patient", patient)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those with which this person agreed to telehealth, the latest first, at most so many. */
    public List<Preparation> agreedBy(String subject, int atMost) {
        return em.createQuery(
                        "from Preparation p join fetch p.appointment where p.agreedBy = :subject"
                                + " order by p.agreedAt desc",
                        Preparation.class)
                .setParameter("subject", subject)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Those with which somebody agreed to telehealth for this patient, the latest first, at most so many. */
    public List<Preparation> agreedFor(Patient patient, int atMost) {
        return em.createQuery(
                        "from Preparation p join fetch p.appointment a where a.patient = :patient and p.agreedAt is not"
                                + " null order by p.agreedAt desc",
                        Preparation.class)
                .setParameter("patient", patient)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Keeps a new one; the visit's row is locked by then, so there is one for each visit. */
    public Preparation add(Preparation left) {
        em.persist(left);
        return left;
    }
}
