package org.televisit.application.trail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.vault.ReasonSeal;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.audit.AuditEvent;
import org.televisit.domain.audit.AuditFilter;
import org.televisit.domain.audit.AuditOutcome;
import org.televisit.domain.audit.AuditPlace;
import org.televisit.domain.audit.AuditRepository;
import org.televisit.domain.audit.Verdict;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PatientRepository;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** The audit trail as admins read it: who did or tried what with whose, and when; never what it held. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class TrailQueries {

    private static final int LONGEST_PAGE = 200;
    private static final int MOST_NAMED = 50;
    private static final Long NOBODY = -1L;

    @Inject
    private AuditRepository rows;

    @Inject
    private PersonRepository people;

    @Inject
    private PatientRepository patients;

    @Inject
    private CurrentActor caller;

    @Inject
    private AuditTrail audit;

    @Inject
    private ReasonSeal words;

    /**
     * A page, the newest line first. That it was read is a line of its own.
     *
     * @param before where the last page ended; null for the first
     * @param limit 1 to 200; more are cut
     */
    public TrailPage page(TrailQuery query, AuditPlace before, int limit) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        List<AuditEvent> found = rows.page(filter(query), before, size + 1);
        boolean more = found.size() > size;
        List<AuditEvent> page = more ? found.subList(0, size) : found;
        audit.record(caller.actor(), new AuditEntry(AuditAction.AUDIT_READ, "Trail", "page", null, null));
        TrailNames names = new TrailNames(people, words);
        return new TrailPage(
                page.stream().map(event -> line(event, names)).toList(),
                more ? AuditPlace.after(page.get(page.size() - 1)) : null);
    }

    /**
     * One line. That it was read is a line of its own.
     *
     * @throws BusinessException NOT_FOUND
     */
    public TrailLine one(long key) {
        AuditEvent event = rows.byKey(key).orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        audit.record(caller.actor(), new AuditEntry(AuditAction.AUDIT_READ, "Trail", Long.toString(key), null, null));
        return line(event, new TrailNames(people, words));
    }

    /** Writes down that the trail was checked, and what came of it. */
    public void checked(Verdict verdict) {
        String outcome =
                verdict.intact() ? "intact" : "findings-" + verdict.findings().size();
        audit.record(caller.actor(), new AuditEntry(AuditAction.AUDIT_VERIFY, "Trail", "all", null, outcome));
    }

    private AuditFilter filter(TrailQuery query) {
        return new AuditFilter(
                blank(query.who()) ? null : actors(query.who().strip()),
                null,
                blank(query.whose()) ? null : patientsNamed(query.whose()),
                null,
                query.action(),
                query.refused() ? AuditOutcome.REFUSED : null,
                query.from(),
                query.until());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    // a subject may be asked for as it stands in the log of the identity provider
    private List<String> actors(String who) {
        List<String> named = people.subjectsNamed(who, MOST_NAMED);
        return named.isEmpty() ? List.of(who) : named;
    }

    private List<Long> patientsNamed(String whose) {
        List<Long> keys = patients.search(whose, null, null, MOST_NAMED).stream()
                .map(Patient::id)
                .toList();
        return keys.isEmpty() ? List.of(NOBODY) : keys;
    }

    private static TrailLine line(AuditEvent event, TrailNames names) {
        return new TrailLine(
                event.id(),
                event.at(),
                event.actor(),
                names.actor(event.actor()),
                event.actorRole(),
                event.action(),
                event.outcome() == AuditOutcome.REFUSED,
                event.subjectType(),
                event.subjectId(),
                names.patient(event.patientId()),
                names.reason(event),
                event.address());
    }
}
