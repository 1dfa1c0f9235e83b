package org.televisit.domain.person;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.televisit.domain.shared.SecretToken;

/** Which logout tokens were obeyed, for as long as one that came again would be believed. */
@Dependent
public class ObeyedLogoutRepository {

    /** Far longer than a token is believed. */
    public static final Duration REMEMBERED = Duration.ofHours(1);

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected ObeyedLogoutRepository() {}

    /** Works on this entity manager, in its transaction. */
    public ObeyedLogoutRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * Remembers a token. Of two that come at once one loses the race for the row, and its transaction with it.
     *
     * @param tokenId the claim {@code jti}
     * @return false when it was obeyed before
     */
    public boolean first(String tokenId, Instant now) {
        em.createQuery("delete from ObeyedLogout where obeyedAt < :old")
                .setParameter("old", now.minus(REMEMBERED))
                .executeUpdate();
        String hash = SecretToken.hashOf(tokenId);
        if (em.find(ObeyedLogout.class, hash) != null) {
            return false;
        }
        em.persist(ObeyedLogout.of(hash, now));
        em.flush();
        return true;
    }
}
