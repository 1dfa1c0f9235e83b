package org.televisit.application.trail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.televisit.application.audit.Attempt;
import org.televisit.application.audit.Attempt.About;
import org.televisit.application.person.OwnRecords;
import org.televisit.application.person.Proxies;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.vault.ReasonSeal;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.audit.AuditEvent;
import org.televisit.domain.audit.AuditFilter;
import org.televisit.domain.audit.AuditOutcome;
import org.televisit.domain.audit.AuditPlace;
import org.televisit.domain.audit.AuditRepository;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.BusinessException;

/** "Who opened my visit": the audit trail as the patient, or who acts for them, reads it, of that record alone. */
@Stateless
@RolesAllowed(Roles.PATIENT)
public class OpenedQueries {

    private static final int LONGEST_PAGE = 100;

    @Inject
    private AuditRepository rows;

    @Inject
    private PersonRepository people;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private Proxies proxies;

    @Inject
    private OwnRecords records;

    @Inject
    private CurrentActor caller;

    @Inject
    private ReasonSeal words;

    /**
     * A page of what was done with the caller's record, the latest first; nothing for who has no record. Of one visit
     * also what was done with that of a patient they act for.
     *
     * @param visitId of this visit alone; null for all. Another's visit has nothing of the caller's
     * @param own whether what the caller did themselves is shown as well
     * @param before where the last page ended; null for the first
     * @param limit 1 to 100; more are cut
     */
    public OpenedPage mine(String visitId, boolean own, AuditPlace before, int limit) {
        String subject = caller.actor().subject();
        List<Patient> patients =
                new ArrayList<>(people.patientBySubject(subject).stream().toList());
        if (visitId != null) {
            patients.addAll(proxies.actedForBy(subject));
        }
        return page(patients, visitId, own, before, limit);
    }

    /**
     * As the other, with the record of a patient: the caller's own, or of one they act for.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
    @Attempt(value = AuditAction.READ_REFUSED, about = About.PATIENT)
    public OpenedPage of(String patientId, boolean own, AuditPlace before, int limit) {
        Patient patient = records.of(patientId, caller.actor(), AuditAction.READ_REFUSED);
        return page(List.of(patient), null, own, before, limit);
    }

    private OpenedPage page(List<Patient> patients, String visitId, boolean own, AuditPlace before, int limit) {
        if (patients.isEmpty()) {
            return new OpenedPage(List.of(), null);
        }
        String subject = caller.actor().subject();
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        List<String> leftOut = own ? List.of(Actor.SYSTEM.subject()) : List.of(Actor.SYSTEM.subject(), subject);
        List<Long> of = patients.stream().map(Patient::id).toList();
        AuditFilter filter = new AuditFilter(null, leftOut, of, visitId, null, null, null, null);
        List<AuditEvent> found = rows.page(filter, before, size + 1);
        boolean more = found.size() > size;
        List<AuditEvent> page = more ? found.subList(0, size) : found;
        return new OpenedPage(lines(page, subject), more ? AuditPlace.after(page.get(page.size() - 1)) : null);
    }

    private List<OpenedLine> lines(List<AuditEvent> page, String subject) {
        Map<String, Optional<Appointment>> visits = new HashMap<>();
        TrailNames names = new TrailNames(people, words);
        List<OpenedLine> lines = new ArrayList<>();
        AuditEvent last = null;
        for (AuditEvent event : page) {
            OpenedLine line = line(event, subject, visits, names);
            if (last != null
                    && alike(last, event)
                    && Objects.equals(newest(lines).reason(), line.reason())) {
                lines.set(lines.size() - 1, newest(lines).onceMore());
            } else {
                lines.add(line);
            }
            last = event;
        }
        return lines;
    }

    private static OpenedLine newest(List<OpenedLine> lines) {
        return lines.get(lines.size() - 1);
    }

    private static boolean alike(AuditEvent one, AuditEvent other) {
        return one.actor().equals(other.actor())
                && one.action() == other.action()
                && one.outcome() == other.outcome()
                && one.subjectId().equals(other.subjectId());
    }

    /** Whether the reason is what somebody wrote for the patient to read. */
    private static boolean inWords(AuditEvent event) {
        return event.outcome() == AuditOutcome.SUCCESS
                && (event.action() == AuditAction.EMERGENCY || event.action() == AuditAction.ADMIN_ANNOUNCE);
    }

    private OpenedLine line(
            AuditEvent event, String subject, Map<String, Optional<Appointment>> visits, TrailNames names) {
        boolean refused = event.outcome() == AuditOutcome.REFUSED;
        boolean stranger = refused && Roles.PATIENT.equals(event.actorRole());
        Optional<Appointment> visit = event.subjectType().equals("Appointment")
                ? visits.computeIfAbsent(event.subjectId(), appointments::byPublicId)
                : Optional.empty();
        return new OpenedLine(
                event.at(),
                1,
                stranger ? null : names.actor(event.actor()),
                event.actorRole(),
                event.actor().equals(subject),
                event.action(),
                refused,
                visit.map(Appointment::publicId).orElse(null),
                visit.map(Appointment::startsAt).orElse(null),
                visit.map(Appointment::zone).map(ZoneId::of).orElse(null),
                inWords(event) ? names.reason(event) : null);
    }
}
