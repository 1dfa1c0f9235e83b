package org.televisit.domain.guest;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.TicketKind;

/** Where guests' links, tickets and the patients' words about them are kept. */
@Dependent
public class GuestRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected GuestRepository() {}

    /** Works on this entity manager, in its transaction. */
    public GuestRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new link. */
    public GuestLink add(GuestLink link) {
        em.persist(link);
        return link;
    }

    /** Keeps a patient's word. */
    public void add(GuestConsent consent) {
        em.persist(consent);
    }

    /** Keeps a new ticket. */
    public void add(GuestTicket ticket) {
        em.persist(ticket);
    }

    /** All links of a call in the order they were made, those that lead nowhere too. */
    public List<GuestLink> of(Call call) {
        return em.createQuery("from GuestLink where call = :call order by number", GuestLink.class)
                .setParameter("call", call)
                .getResultList();
    }

    /** With which this admin may still come into a call. */
    public List<GuestLink> aliveOfAdmin(String subject) {
        return em.createQuery(
                        "from GuestLink where createdBy = :subject and kind = ADMIN and status not in (REVOKED, ENDED)",
                        GuestLink.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** All that was said about a link, in order. */
    public List<GuestConsent> consents(GuestLink link) {
        return em.createQuery("from GuestConsent where link = :link order by id", GuestConsent.class)
                .setParameter("link", link)
                .getResultList();
    }

    /** The link of this secret, its call, visit and parties loaded. */
    public Optional<GuestLink> bySecret(String secretHash) {
        return em.createQuery(
                        "from GuestLink l join fetch l.call c join fetch c.appointment a join fetch a.patient"
                                + " join fetch a.practitioner where l.secretHash = :hash",
                        GuestLink.class)
                .setParameter("hash", secretHash)
                .getResultStream()
                .findFirst();
    }

    /** The link of this public id. */
    public Optional<GuestLink> byPublicId(String publicId) {
        return em.createQuery("from GuestLink where publicId = :id", GuestLink.class)
                .setParameter("id", publicId)
                .getResultStream()
                .findFirst();
    }

    /** The link of this public id, its row locked: coming, going and revoking wait for each other. */
    public Optional<GuestLink> locked(String publicId) {
        return em.createQuery("from GuestLink where publicId = :id", GuestLink.class)
                .setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Uses a ticket up: of all who come with it at once, one gets it; empty for the others, and if it is no good. */
    public Optional<GuestTicket> useTicket(String tokenHash, Instant now) {
        int used = em.createQuery("update GuestTicket set usedAt = :now where tokenHash = :hash and usedAt is null"
                        + " and revokedAt is null and expiresAt > :now")
                .setParameter("now", now)
                .setParameter("hash", tokenHash)
                .executeUpdate();
        return used == 0 ? Optional.empty() : Optional.of(em.find(GuestTicket.class, tokenHash));
    }

    /** Makes all unused tickets of one kind for a link worthless, before another is issued. */
    public void revokeTickets(GuestLink link, TicketKind kind, Instant now) {
        em.createQuery("update GuestTicket set revokedAt = :now where link = :link and kind = :kind"
                        + " and usedAt is null and revokedAt is null")
                .setParameter("now", now)
                .setParameter("link", link)
                .setParameter("kind", kind)
                .executeUpdate();
    }
}
