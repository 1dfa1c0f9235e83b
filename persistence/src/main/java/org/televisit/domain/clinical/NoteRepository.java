package org.televisit.domain.clinical;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;

/** Where notes of visits are kept. */
@Dependent
public class NoteRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected NoteRepository() {}

    /** Works on this entity manager, in its transaction. */
    public NoteRepository(EntityManager em) {
        this.em = em;
    }

    /** The visit's note. */
    public Optional<EncounterNote> of(Appointment visit) {
        return em.createQuery("from EncounterNote n where n.appointment = :visit", EncounterNote.class)
                .setParameter("visit", visit)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a new one. */
    public EncounterNote save(EncounterNote note) {
        em.persist(note);
        em.flush();
        return note;
    }

    /** Keeps what was put right. */
    public void add(NoteAmendment amendment) {
        em.persist(amendment);
    }

    /** What was put right, the earliest first. */
    public List<NoteAmendment> amendments(EncounterNote note) {
        return em.createQuery("from NoteAmendment a where a.note = :note order by a.id", NoteAmendment.class)
                .setParameter("note", note)
                .getResultList();
    }
}
