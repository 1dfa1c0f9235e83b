package org.televisit.application.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.BirthDateCheck;
import org.televisit.domain.appointment.Preparation;
import org.televisit.domain.appointment.PreparationRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.Call;

/**
 * Lets a patient in from the waiting room: at one word when the birth date they typed is theirs, else when the doctor
 * says it a second time (REQUIREMENTS C3). Either is written down.
 */
@Dependent
class Admission {

    @Inject
    private PreparationRepository preparations;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * @param visit its row locked
     * @param anyway whether this is the second time
     * @return false when the doctor is to be asked once more
     */
    boolean admit(Appointment visit, Optional<Call> room, Seated doctor, boolean anyway) {
        Call call = room.orElse(null);
        if (call == null || call.admitted()) {
            return true;
        }
        BirthDateCheck check =
                preparations.of(visit).map(Preparation::birthDateCheck).orElse(BirthDateCheck.NOT_TYPED);
        if (!check.matches() && !anyway) {
            audit.recordRefusal(doctor, AuditEntry.ofVisit(AuditAction.ADMIT, visit, check.word()));
            return false;
        }
        call.admitPatient(clock.now());
        audit.record(doctor, AuditEntry.ofVisit(AuditAction.ADMIT, visit, check.word()));
        return true;
    }
}
