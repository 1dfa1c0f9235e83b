package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import org.televisit.application.security.Roles;

/** Visits that repeat at the same time on the wall (REQUIREMENTS A5). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class SeriesService {

    /**
     * Each time of the series with how it stands, for the calling patient; nothing is held.
     *
     * @throws org.televisit.domain.shared.BusinessException NOT_FOUND; INVALID type-unknown, series-invalid, slot-past
     */
    @RolesAllowed(Roles.PATIENT)
    public SeriesPreview preview(SeriesRequest request) {
        throw new UnsupportedOperationException();
    }

    /** As the other, by a doctor (for their own list) or an admin for a patient. */
    @RolesAllowed({Roles.DOCTOR, Roles.ADMIN})
    public SeriesPreview previewFor(String patientId, SeriesRequest request) {
        throw new UnsupportedOperationException();
    }

    /**
     * Books all these times for the calling patient, or none.
     *
     * @param chosen free times of the preview, alternatives among them; 1 to the request's count, each once
     * @throws org.televisit.domain.shared.BusinessException as a single booking does; INVALID series-invalid
     */
    @RolesAllowed(Roles.PATIENT)
    public List<AppointmentView> book(SeriesRequest request, List<Instant> chosen) {
        throw new UnsupportedOperationException();
    }

    /** As the other, by a doctor (for their own list) or an admin for a patient. */
    @RolesAllowed({Roles.DOCTOR, Roles.ADMIN})
    public List<AppointmentView> bookFor(String patientId, SeriesRequest request, List<Instant> chosen) {
        throw new UnsupportedOperationException();
    }

    /** What is still to come of the series that this visit belongs to, the visit included, by start. */
    public List<AppointmentView> rest(String appointmentId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Calls this visit and all later ones of its series off, all or none.
     *
     * @param note as for a single one; null for nothing
     * @return how many were cancelled
     * @throws org.televisit.domain.shared.BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT no-series,
     *     visit-live
     */
    public int cancelRest(String appointmentId, String note) {
        throw new UnsupportedOperationException();
    }
}
