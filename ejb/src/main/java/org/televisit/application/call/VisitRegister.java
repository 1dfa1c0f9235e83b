package org.televisit.application.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.televisit.application.appointment.Parties;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.person.Proxies;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.HistoryKey;
import org.televisit.domain.call.VisitFilter;
import org.televisit.domain.call.VisitLine;
import org.televisit.domain.call.VisitLines;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Visits in any state, to come and past, for those they belong to, and for admins everybody's: metadata only. */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class VisitRegister {

    private static final int LONGEST_PAGE = 100;

    @Inject
    private VisitLines lines;

    @Inject
    private Parties parties;

    @Inject
    private Proxies proxies;

    @Inject
    private PersonRepository people;

    @Inject
    private CurrentActor caller;

    @Inject
    private AuditTrail audit;

    /**
     * One visit, for its parties and admins. That it was opened is a line of the audit trail.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public VisitLine one(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toSee(appointmentId, actor);
        audit.record(actor, AuditEntry.ofVisit(AuditAction.VISIT_READ, visit, null));
        return lines.of(visit).orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    /**
     * The caller's visits and those of whom they act for, the latest first; for an admin everybody's. Who is neither
     * staff nor acts for the patient asked for is refused, so that the attempt is written down.
     *
     * @param before null for the first page, then {@link VisitPage#next()}
     * @param limit 1 to 100; more is cut
     * @throws BusinessException FORBIDDEN not-yours
     */
    public VisitPage search(VisitFilter filter, HistoryKey before, int limit) {
        Actor actor = caller.actor();
        requireConcerned(filter.patientId(), actor);
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        List<VisitLine> found = actor.isAdmin()
                ? lines.ofAll(filter, before, size + 1)
                : lines.of(actor.subject(), proxies.actedForBy(actor.subject()), filter, before, size + 1);
        boolean more = found.size() > size;
        List<VisitLine> page = more ? found.subList(0, size) : found;
        return new VisitPage(page, more ? HistoryKey.after(page.get(size - 1)) : null);
    }

    private void requireConcerned(String patientId, Actor actor) {
        if (patientId == null || actor.isAdmin() || actor.isDoctor()) {
            return;
        }
        Optional<Patient> patient = people.patientByPublicId(patientId);
        if (patient.filter(one -> !proxies.speaksFor(actor.subject(), one)).isPresent()) {
            throw audit.refused(
                    actor,
                    AuditEntry.ofPatient(AuditAction.READ_REFUSED, patient.get(), "not-yours"),
                    new BusinessException(Category.FORBIDDEN, "not-yours"));
        }
    }
}
