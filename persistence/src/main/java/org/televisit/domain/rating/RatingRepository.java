package org.televisit.domain.rating;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;

/** Where ratings are kept. */
@Dependent
public class RatingRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected RatingRepository() {}

    /** Works on this entity manager, in its transaction. */
    public RatingRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new one; a second for the same visit fails at the commit. */
    public void add(Rating rating) {
        em.persist(rating);
    }

    /** The one of this visit. */
    public Optional<Rating> of(Appointment visit) {
        return em.createQuery("from Rating where appointment = :visit", Rating.class)
                .setParameter("visit", visit)
                .getResultStream()
                .findFirst();
    }

    /** The newest, newest first. */
    public List<Rating> newest(int most) {
        return em.createQuery("from Rating order by ratedAt desc, id desc", Rating.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many there are, and their average. */
    public RatingFigures figures() {
        return em.createQuery(
                        "select new org.televisit.domain.rating.RatingFigures(count(r), avg(r.stars)) from Rating r",
                        RatingFigures.class)
                .getSingleResult();
    }
}
