package org.televisit.domain.waiting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Makes offers of freed times and hands them over (REQUIREMENTS A12). The cells of an offered time are held, so that
 * nobody else can book it; the offer's row is locked by whoever accepts, so that the first to commit has it.
 */
@Dependent
public class OfferDesk {

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private WaitingRepository list;

    /** For the container. */
    protected OfferDesk() {}

    /** Works on these repositories, in their transaction. */
    public OfferDesk(AppointmentRepository appointments, WaitingRepository list) {
        this.appointments = appointments;
        this.list = list;
    }

    /**
     * A time to offer.
     *
     * @param freed the visit that held it
     * @param start inclusive
     * @param heldUntil exclusive
     * @param afterSwap whether it was given for another offer
     */
    public record FreedTime(Appointment freed, Instant start, Instant heldUntil, boolean afterSwap) {}

    /**
     * Offers a time that has just become free to everybody listed whom it suits, and holds it for them; empty when
     * there is nobody, or part of it is held already. Who freed it is not asked.
     *
     * @param openFor how long it is held for them
     */
    public Optional<SlotOffer> offer(FreedTime time, Duration openFor, Instant now) {
        List<WaitingEntry> entries = list.suitedBy(time.freed().practitioner(), time.start(), time.heldUntil()).stream()
                .filter(entry -> !entry.patient().equals(time.freed().patient()))
                .toList();
        boolean free = appointments
                .heldCells(time.freed().practitioner(), time.start(), time.heldUntil())
                .isEmpty();
        if (entries.isEmpty() || !free) {
            return Optional.empty();
        }
        SlotOffer offer = SlotOffer.of(time.freed(), time.start(), time.heldUntil(), time.afterSwap(), openFor, now);
        return Optional.of(list.add(offer, entries));
    }

    /**
     * Hands an offered time to one of those it was offered to: as a new visit, or in place of the visit they have,
     * which is moved and keeps its identity and its payment.
     *
     * @param offer locked
     * @param entry locked, of one of its recipients
     * @param by the OIDC sub of whoever accepts
     * @throws BusinessException CONFLICT offer-over when another was first or its time is up; slot-taken when the
     *     patient has another visit at that time; illegal-transition when the visit to move is over
     */
    public Appointment accept(SlotOffer offer, WaitingEntry entry, String by, Instant now) {
        if (!offer.open(now) || entry.status() != WaitingStatus.WAITING) {
            throw new BusinessException(Category.CONFLICT, "offer-over");
        }
        list.release(offer);
        Appointment visit = entry.visit()
                .map(had -> moved(had, offer, now))
                .orElseGet(() -> appointments.add(Appointment.book(
                        entry.patient(),
                        offer.practitioner(),
                        entry.visitType(),
                        offer.startsAt(),
                        offer.zone(),
                        by,
                        now)));
        offer.accept(visit, now);
        entry.served(now);
        return visit;
    }

    private Appointment moved(Appointment had, SlotOffer offer, Instant now) {
        Appointment visit = appointments.byPublicIdLocked(had.publicId()).orElseThrow();
        visit.reschedule(offer.startsAt(), offer.zone(), now);
        appointments.move(visit);
        return visit;
    }

    /** Ends an offer that nobody took: its time is everybody's. False when it is over already. */
    public boolean end(SlotOffer offer, Instant now) {
        if (offer.status() != OfferStatus.OPEN) {
            return false;
        }
        list.release(offer);
        offer.end(now);
        return true;
    }
}
