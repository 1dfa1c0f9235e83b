package org.televisit.application.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.Rhythm;
import org.televisit.domain.appointment.Series;
import org.televisit.domain.appointment.SeriesRepository;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.Schedule;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Visits that repeat at the same time on the wall (REQUIREMENTS A5). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class SeriesService {

    @Inject
    private BookingDesk desk;

    @Inject
    private Offerings offerings;

    @Inject
    private SeriesOutlook outlook;

    @Inject
    private SeriesRepository series;

    @Inject
    private ScheduleRepository schedules;

    @Inject
    private ChangeService changes;

    @Inject
    private Parties parties;

    @Inject
    private AppointmentViews views;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    /** Who asks for what, the names looked up. */
    private record Party(Actor actor, Patient patient, Practitioner doctor, VisitType type, boolean asStaff) {}

    /**
     * Each time of the series with how it stands, for the calling patient; nothing is held.
     *
     * @throws BusinessException NOT_FOUND; INVALID type-unknown, series-invalid, slot-past, slot-outside when the
     *     doctor has no schedule; FORBIDDEN type-not-for-you
     */
    @RolesAllowed(Roles.PATIENT)
    public SeriesPreview preview(SeriesRequest request) {
        return preview(own(request), request);
    }

    /** As the other, for a patient: by who acts for them, a doctor (for their own list) or an admin. */
    public SeriesPreview previewFor(String patientId, SeriesRequest request) {
        return preview(of(patientId, request), request);
    }

    /**
     * Books all these times for the calling patient, or none.
     *
     * @param chosen free times of the preview, alternatives among them; 1 to the request's count, each once
     * @throws BusinessException as a single booking does; INVALID series-invalid
     */
    @RolesAllowed(Roles.PATIENT)
    public List<AppointmentView> book(SeriesRequest request, List<Instant> chosen) {
        return book(own(request), request, chosen);
    }

    /** As the other, for a patient: by who acts for them, a doctor (for their own list) or an admin. */
    public List<AppointmentView> bookFor(String patientId, SeriesRequest request, List<Instant> chosen) {
        return book(of(patientId, request), request, chosen);
    }

    /** What is still to come of the series that this visit belongs to, the visit included, by start. */
    public List<AppointmentView> rest(String appointmentId) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        Appointment visit = parties.toRead(appointmentId, actor);
        return views.of(
                visit.series()
                        .map(whole -> series.open(whole, visit.startsAt()))
                        .orElse(List.of()),
                actor,
                now);
    }

    /**
     * Calls this visit and all later ones of its series off, all or none.
     *
     * @param note as for a single one; null for nothing
     * @return how many were cancelled
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT no-series, visit-live
     */
    public int cancelRest(String appointmentId, String note) {
        Appointment visit = parties.toRead(appointmentId, caller.actor());
        Series whole = visit.series().orElseThrow(() -> new BusinessException(Category.CONFLICT, "no-series"));
        List<Appointment> rest = series.open(whole, visit.startsAt());
        rest.forEach(each -> changes.cancel(each.publicId(), note, each.version()));
        return rest.size();
    }

    private Party own(SeriesRequest request) {
        Actor actor = caller.actor();
        Practitioner doctor = desk.practitioner(request.practitionerId());
        return party(new Party(actor, desk.self(actor), doctor, offerings.type(request.visitTypeCode()), false));
    }

    private Party of(String patientId, SeriesRequest request) {
        Actor actor = caller.actor();
        Practitioner doctor = desk.practitioner(request.practitionerId());
        Patient patient = desk.patient(patientId);
        boolean asStaff = desk.asStaff(doctor, patient, actor);
        return party(new Party(actor, patient, doctor, offerings.type(request.visitTypeCode()), asStaff));
    }

    private Party party(Party party) {
        if (!party.asStaff()) {
            offerings.requireAllowed(party.patient(), party.doctor(), party.type());
        }
        return party;
    }

    private SeriesPreview preview(Party party, SeriesRequest request) {
        Instant now = clock.now();
        if (request.firstStart().isBefore(now)) {
            throw new BusinessException(Category.INVALID, "slot-past");
        }
        Schedule schedule = schedules
                .byPractitioner(party.doctor())
                .orElseThrow(() -> new BusinessException(Category.INVALID, "slot-outside"));
        Rhythm rhythm = rhythm(party, request);
        return outlook.of(
                new SeriesOutlook.Wish(party.patient(), schedule, party.type(), rhythm, request.firstStart()), now);
    }

    private Rhythm rhythm(Party party, SeriesRequest request) {
        return Rhythm.from(request.firstStart(), desk.zoneOf(party.doctor()), request.everyWeeks(), request.count());
    }

    private List<AppointmentView> book(Party party, SeriesRequest request, List<Instant> chosen) {
        desk.count(party.actor());
        Instant now = clock.now();
        Rhythm rhythm = rhythm(party, request);
        // in order of time, so that two who book at once wait for each other instead of both for the other
        TreeSet<Instant> starts = new TreeSet<>(chosen);
        if (starts.isEmpty() || starts.size() != chosen.size() || starts.size() > rhythm.count()) {
            throw new BusinessException(Category.INVALID, "series-invalid");
        }
        String by = party.actor().subject();
        Series whole =
                starts.size() == 1 ? null : series.save(Series.agree(party.patient(), party.doctor(), rhythm, by, now));
        List<AppointmentView> booked = new ArrayList<>();
        for (Instant start : starts) {
            booked.add(views.of(one(party, start, rhythm, whole, now), party.actor(), now));
        }
        return booked;
    }

    private Appointment one(Party party, Instant start, Rhythm rhythm, Series whole, Instant now) {
        if (!party.asStaff()) {
            offerings.requireOffered(party.patient(), party.doctor(), party.type(), start, now);
        }
        Appointment made = Appointment.book(
                party.patient(),
                party.doctor(),
                party.type(),
                start,
                rhythm.zone(),
                party.actor().subject(),
                now);
        if (whole != null) {
            made.partOf(whole);
        }
        return desk.keep(made, AuditAction.BOOK, Map.of(), party.actor(), now);
    }
}
