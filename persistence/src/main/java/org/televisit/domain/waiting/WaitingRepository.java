package org.televisit.domain.waiting;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.HeldCell;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;

/** Where the waiting list and its offers are kept. */
@Dependent
public class WaitingRepository {

    private static final String ENTRY = "select e from WaitingEntry e join fetch e.patient join fetch e.practitioner"
            + " join fetch e.visitType left join fetch e.visit ";

    // Hibernate drops SKIP LOCKED on H2 from its own queries. Ordered by the key, because H2 otherwise locks every row
    // that matches.
    private static final String EXPIRED = "select id from slot_offer where status = 'OPEN' and expires_at <= :now"
            + " order by id fetch first :limit rows only for update skip locked";

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected WaitingRepository() {}

    /** Works on this entity manager, in its transaction. */
    public WaitingRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new entry. */
    public WaitingEntry add(WaitingEntry entry) {
        em.persist(entry);
        return entry;
    }

    /** The entry of this public id, its row locked until the transaction ends. */
    public Optional<WaitingEntry> entryLocked(String publicId) {
        return em.createQuery("select e from WaitingEntry e where e.publicId = :id", WaitingEntry.class)
                .setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What a patient waits for, the oldest wish first. */
    public List<WaitingEntry> waiting(Patient patient) {
        return em.createQuery(
                        ENTRY + "where e.patient = :patient and e.status = WAITING order by e.id", WaitingEntry.class)
                .setParameter("patient", patient)
                .getResultList();
    }

    /** Wishes to have this visit earlier. */
    public List<WaitingEntry> waitingFor(Appointment visit) {
        return em.createQuery("from WaitingEntry e where e.visit = :visit and e.status = WAITING", WaitingEntry.class)
                .setParameter("visit", visit)
                .getResultList();
    }

    /** Everybody whom a practitioner's time from an instant to another would suit, the longest wait first. */
    public List<WaitingEntry> suitedBy(Practitioner practitioner, Instant start, Instant heldUntil) {
        return em.createQuery(
                        ENTRY + "where e.practitioner = :practitioner and e.status = WAITING and e.fromAt <= :start"
                                + " and e.untilAt > :start order by e.id",
                        WaitingEntry.class)
                .setParameter("practitioner", practitioner)
                .setParameter("start", start)
                .getResultStream()
                .filter(entry -> entry.suits(start, heldUntil))
                .toList();
    }

    /** Keeps a new offer, made to all of these, and holds its time. */
    public SlotOffer add(SlotOffer offer, List<WaitingEntry> entries) {
        em.persist(offer);
        entries.forEach(entry -> em.persist(new OfferRecipient(offer, entry)));
        em.flush();
        List<HeldCell> cells = HeldCell.offered(offer.practitioner(), offer.startsAt(), offer.heldUntil(), offer.id());
        cells.forEach(em::persist);
        em.flush();
        // The rows are all that matters; forgetting the objects lets the same cell be held again in this transaction.
        cells.forEach(em::detach);
        return offer;
    }

    /** Gives the time of an offer back. */
    public void release(SlotOffer offer) {
        em.flush();
        em.createQuery("delete from HeldCell where offerId = :id")
                .setParameter("id", offer.id())
                .executeUpdate();
    }

    /** The offer of this public id, its row locked until the transaction ends. */
    public Optional<SlotOffer> offerLocked(String publicId) {
        return em.createQuery("select o from SlotOffer o where o.publicId = :id", SlotOffer.class)
                .setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The offer of this internal key, its row locked until the transaction ends. */
    public Optional<SlotOffer> offerLocked(long id) {
        return Optional.ofNullable(em.find(SlotOffer.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Everybody an offer was made to. */
    public List<OfferRecipient> recipients(SlotOffer offer) {
        return em.createQuery(
                        "select r from OfferRecipient r join fetch r.entry e join fetch e.patient"
                                + " where r.offer = :offer order by r.id",
                        OfferRecipient.class)
                .setParameter("offer", offer)
                .getResultList();
    }

    /** What is offered to a patient and not declined, the earliest time first. */
    public List<OfferRecipient> openOffers(Patient patient, Instant now) {
        return em.createQuery(
                        "select r from OfferRecipient r join fetch r.offer o join fetch o.practitioner"
                                + " join fetch r.entry e join fetch e.patient join fetch e.visitType"
                                + " left join fetch e.visit where e.patient = :patient and r.declinedAt is null and o.status = OPEN"
                                + " and o.expiresAt > :now order by o.startsAt, r.id",
                        OfferRecipient.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultList();
    }

    /** Internal keys of offers whose time is up, locked; those that another sweep has locked are left out. */
    @SuppressWarnings("unchecked")
    public List<Long> expired(Instant now, int limit) {
        return em.createNativeQuery(EXPIRED, Long.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Who waits under one record waits under another from now on. */
    public void move(Patient from, Patient into) {
        em.createNativeQuery("update waiting_entry set patient_id = :into, version = version + 1"
                        + " where patient_id = :from")
                .setParameter("into", into.id())
                .setParameter("from", from.id())
                .executeUpdate();
    }

    /** Who waits for this practitioner, the longest wait first. */
    public List<WaitingEntry> waitingFor(Practitioner practitioner, Instant now) {
        return em.createQuery(
                        ENTRY + "where e.practitioner = :practitioner and e.status = WAITING and e.untilAt > :now"
                                + " order by e.id",
                        WaitingEntry.class)
                .setParameter("practitioner", practitioner)
                .setParameter("now", now)
                .getResultList();
    }
}
