package org.televisit.application.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.CallRepository;

/** Which visit the caller is in now, in whichever tab (REQUIREMENTS C5). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class OpenVisits {

    @Inject
    private CallRepository calls;

    @Inject
    private CurrentActor caller;

    /** @param otherName of the other side, as the caller knows them */
    public record OpenVisit(String id, String otherName) {}

    /** The one entered last; empty while the caller is in none. */
    public Optional<OpenVisit> mine() {
        String subject = caller.actor().subject();
        return calls.seatedIn(subject).stream()
                .findFirst()
                .map(visit -> new OpenVisit(visit.publicId(), other(visit, subject)));
    }

    private static String other(Appointment visit, String subject) {
        return subject.equals(visit.practitioner().subject())
                ? visit.patient().displayName()
                : visit.practitioner().displayName();
    }
}
