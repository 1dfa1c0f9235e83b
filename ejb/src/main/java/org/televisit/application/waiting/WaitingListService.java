package org.televisit.application.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.security.Roles;
import org.televisit.domain.shared.BusinessException;

/** What a patient does with the waiting list (REQUIREMENTS A12). Each is one transaction. */
@Stateless
@RolesAllowed(Roles.PATIENT)
public class WaitingListService {

    /**
     * The caller waits for a time.
     *
     * @param from the earliest start that would suit
     * @param until the latest, exclusive
     * @throws BusinessException NOT_FOUND; INVALID type-unknown, window-invalid; CONFLICT already-listed
     */
    public WaitingView join(String practitionerId, String visitTypeCode, Instant from, Instant until) {
        throw new UnsupportedOperationException();
    }

    /**
     * The caller would rather have a visit of theirs earlier: same doctor, same kind.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID window-invalid; CONFLICT illegal-transition
     *     when it is over, already-listed
     */
    public WaitingView joinFor(String appointmentId) {
        throw new UnsupportedOperationException();
    }

    /**
     * The caller waits no more.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT illegal-transition
     */
    public void leave(String entryId) {
        throw new UnsupportedOperationException();
    }

    /** What the caller waits for, the oldest wish first. */
    public List<WaitingView> mine() {
        throw new UnsupportedOperationException();
    }

    /** What is offered to the caller now, the earliest time first. */
    public List<OfferView> offers() {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes the time: a new visit, or the caller's visit moved there with its payment. Whoever commits first has it.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT offer-over, slot-taken (the caller has
     *     another visit then), visit-live
     */
    public AppointmentView accept(String offerId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Leaves the time to the others; when nobody is left it is everybody's.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public void decline(String offerId) {
        throw new UnsupportedOperationException();
    }
}
