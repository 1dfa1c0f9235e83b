package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.Audience;
import org.televisit.domain.appointment.FreeTimeRepository;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** What can be booked: kinds of visit, by whom, with whom, at which times (REQUIREMENTS A2, A3). */
@Dependent
public class Offerings {

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private FreeTimeRepository times;

    @Inject
    private ScheduleRepository schedules;

    @Inject
    private FreeSlots freeSlots;

    /**
     * The kind of visit of this code, in use.
     *
     * @throws BusinessException INVALID type-unknown
     */
    VisitType type(String code) {
        return appointments.visitType(code).filter(VisitType::active).orElseThrow(Offerings::typeUnknown);
    }

    /** Whether this practitioner offers the kind of visit. */
    static boolean by(Practitioner practitioner, VisitType type) {
        return type.department() == null || type.department().has(practitioner);
    }

    /** Whether the patient may book the kind of visit for themselves. */
    boolean to(Patient patient, VisitType type) {
        return type.audience() == Audience.ANYONE
                || type.audience() == Audience.KNOWN_PATIENTS && (patient.verified() || times.hasBeenSeen(patient));
    }

    /**
     * Refuses what is not offered to this patient at this time.
     *
     * @return the zone on whose wall it is offered
     * @throws BusinessException INVALID slot-past, type-unknown when the practitioner has no such visits, slot-outside;
     *     FORBIDDEN type-not-for-you
     */
    ZoneId requireOffered(Patient patient, Practitioner practitioner, VisitType type, Instant start, Instant now) {
        if (start.isBefore(now)) {
            throw new BusinessException(Category.INVALID, "slot-past");
        }
        requireAllowed(patient, practitioner, type);
        return schedules
                .byPractitioner(practitioner)
                .filter(offering -> freeSlots.offers(offering, type, start, now))
                .map(Schedule::zone)
                .orElseThrow(() -> new BusinessException(Category.INVALID, "slot-outside"));
    }

    /**
     * The kind of visit of this code, if the practitioner offers it to this patient, whatever the time.
     *
     * @throws BusinessException INVALID type-unknown; FORBIDDEN type-not-for-you
     */
    public VisitType allowed(String code, Patient patient, Practitioner practitioner) {
        VisitType type = type(code);
        requireAllowed(patient, practitioner, type);
        return type;
    }

    /** As {@link #requireOffered}, whatever the time. */
    void requireAllowed(Patient patient, Practitioner practitioner, VisitType type) {
        if (!by(practitioner, type)) {
            throw typeUnknown();
        }
        if (!to(patient, type)) {
            throw new BusinessException(Category.FORBIDDEN, "type-not-for-you");
        }
    }

    private static BusinessException typeUnknown() {
        return new BusinessException(Category.INVALID, "type-unknown");
    }
}
