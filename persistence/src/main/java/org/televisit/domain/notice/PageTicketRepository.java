package org.televisit.domain.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Where the tickets of pages are kept, for as long as they are worth something. */
@Dependent
public class PageTicketRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected PageTicketRepository() {}

    /** Works on this entity manager, in its transaction. */
    public PageTicketRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new ticket; those of the same person that are used or expired go. */
    public PageTicket save(PageTicket ticket, Instant now) {
        em.createQuery("delete from PageTicket where subject = :subject and (usedAt is not null or expiresAt < :now)")
                .setParameter("subject", ticket.subject())
                .setParameter("now", now)
                .executeUpdate();
        em.persist(ticket);
        return ticket;
    }

    /** The ticket of this hash, whatever its state. */
    public Optional<PageTicket> byHash(String tokenHash) {
        return Optional.ofNullable(em.find(PageTicket.class, tokenHash));
    }

    /** Makes all tickets of a person worthless. */
    public void revokeOf(String subject) {
        em.createQuery("delete from PageTicket where subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** Uses a ticket up: of all who come with it at once, one gets true; the others, and who comes late, false. */
    public boolean use(String tokenHash, Instant now) {
        return em.createQuery("update PageTicket set usedAt = :now where tokenHash = :hash and usedAt is null"
                                + " and expiresAt > :now")
                        .setParameter("now", now)
                        .setParameter("hash", tokenHash)
                        .executeUpdate()
                == 1;
    }
}
