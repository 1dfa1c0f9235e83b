package org.televisit.domain.clinical;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;

/** Where prescriptions are kept. */
@Dependent
public class PrescriptionRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected PrescriptionRepository() {}

    /** Works on this entity manager, in its transaction. */
    public PrescriptionRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new one. */
    public Prescription save(Prescription prescription) {
        em.persist(prescription);
        em.flush();
        return prescription;
    }

    /** Writes what changed, so that its new version can be told. */
    public void flush() {
        em.flush();
    }

    /** Throws a draft away. */
    public void discard(Prescription draft) {
        draft.requireDraft();
        em.remove(draft);
    }

    /** The visit's, the earliest first. */
    public List<Prescription> of(Appointment visit) {
        return em.createQuery("from Prescription p where p.appointment = :visit order by p.id", Prescription.class)
                .setParameter("visit", visit)
                .getResultList();
    }

    /** The visit's of this public id. */
    public Optional<Prescription> of(Appointment visit, String publicId) {
        return em.createQuery(
                        "from Prescription p where p.appointment = :visit and p.publicId = :id", Prescription.class)
                .setParameter("visit", visit)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /** The one with this code. */
    public Optional<Prescription> byCheckCode(String code) {
        return em.createQuery("from Prescription p where p.checkCode = :code", Prescription.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
