package org.televisit.domain.appointment;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.televisit.domain.person.Practitioner;

/**
 * Five minutes that one practitioner and one patient have given away.
 *
 * <p>A booked appointment holds every cell that it or its buffer touches, also where it begins or ends off the grid.
 * The key is the practitioner and the cell, and patient and cell are unique too; so two visits that overlap can't both
 * be stored, whatever happens at once, on any database. Cancelling frees the cells. (REQUIREMENTS A4) An offer to the
 * waiting list holds a practitioner's cells in the same way, for no patient yet. (A12)
 */
@Entity
public class HeldCell {

    /** How long a cell is. */
    public static final Duration LENGTH = Duration.ofMinutes(5);

    @EmbeddedId
    private HeldCellId id;

    private Long patientId;
    private Long appointmentId;
    private Long offerId;

    protected HeldCell() {}

    private HeldCell(long cell, Appointment holder) {
        id = new HeldCellId(holder.practitioner().id(), cell);
        patientId = holder.patient().id();
        appointmentId = holder.id();
    }

    private HeldCell(long cell, Practitioner practitioner, long offer) {
        id = new HeldCellId(practitioner.id(), cell);
        offerId = offer;
    }

    /** The cells that a stored appointment holds, in order of time, buffer included. */
    public static List<HeldCell> of(Appointment appointment) {
        return cells(appointment.startsAt(), appointment.heldUntil())
                .mapToObj(cell -> new HeldCell(cell, appointment))
                .toList();
    }

    /** The cells of a time that is held for those a stored offer was made to; no patient has them yet. */
    public static List<HeldCell> offered(Practitioner practitioner, Instant from, Instant until, long offerId) {
        return cells(from, until)
                .mapToObj(cell -> new HeldCell(cell, practitioner, offerId))
                .toList();
    }

    /** The numbers of the cells touched by the time from a start, inclusive, to an end, exclusive. */
    public static LongStream cells(Instant from, Instant until) {
        long size = LENGTH.toSeconds();
        long last = Math.floorDiv(until.getEpochSecond() - 1 + (until.getNano() > 0 ? 1 : 0), size);
        return LongStream.rangeClosed(Math.floorDiv(from.getEpochSecond(), size), last);
    }

    /** The practitioner's five minutes. */
    public HeldCellId id() {
        return id;
    }

    /** The internal key of the patient; null while it is offered. */
    public Long patientId() {
        return patientId;
    }

    /** The internal key of the appointment that holds it; null while it is offered. */
    public Long appointmentId() {
        return appointmentId;
    }

    /** The internal key of the offer that holds it; null when an appointment does. */
    public Long offerId() {
        return offerId;
    }
}
