package org.televisit.application.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.televisit.application.appointment.Parties;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.QualityFigures;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Keeps what the pages of a call measure (REQUIREMENTS C17). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR})
public class QualityService {

    @Inject
    private Parties parties;

    @Inject
    private CallRepository calls;

    @Inject
    private QualityLedger ledger;

    @Inject
    private CurrentActor caller;

    /**
     * One of the two has measured ten seconds.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT call-completed unless the call goes on
     */
    public void sampled(String appointmentId, QualityFigures figures) {
        Actor actor = caller.actor();
        Appointment visit = parties.toRead(appointmentId, actor);
        if (!parties.isParty(visit, actor.subject())) {
            throw new BusinessException(Category.FORBIDDEN, "not-yours");
        }
        Call call = calls.byAppointment(visit)
                .filter(made -> made.alive() && made.admitted())
                .orElseThrow(() -> new BusinessException(Category.CONFLICT, "call-completed"));
        ledger.keep(
                call,
                parties.asPatient(visit, actor) ? ParticipantRole.PATIENT : ParticipantRole.PRACTITIONER,
                figures);
    }
}
