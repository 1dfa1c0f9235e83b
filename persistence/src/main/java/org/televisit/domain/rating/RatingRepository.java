package org.televisit.domain.rating;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.shared.FewRows;

/** Where ratings are kept. */
@Dependent
public class RatingRepository {

    // the range alone lets the index begin where the last page ended
    private static final String BEFORE = " where ratedAt <= :at and (ratedAt < :at or id < :id)";

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

    /**
     * A page of them, the newest first.
     *
     * @param before where the last page ended; null for the first
     */
    public List<Rating> newest(RatingKey before, int limit) {
        TypedQuery<Rating> query = em.createQuery(
                "from Rating" + (before == null ? "" : BEFORE) + " order by ratedAt desc, id desc"
                        + FewRows.atMost(limit),
                Rating.class);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        return query.getResultList();
    }

    /** How many there are, and their average. */
    public RatingFigures figures() {
        return em.createQuery(
                        "select new org.televisit.domain.rating.RatingFigures(count(r), avg(r.stars)) from Rating r",
                        RatingFigures.class)
                .getSingleResult();
    }
}
