package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.util.List;
import org.televisit.application.schedule.BookedVisit;
import org.televisit.application.schedule.ScheduleDraft;
import org.televisit.application.schedule.ScheduleService;
import org.televisit.application.schedule.ScheduleView;
import org.televisit.domain.schedule.Availability;
import org.televisit.domain.schedule.ExceptionKind;
import org.televisit.domain.schedule.ScheduleException;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Doctors' working hours: a doctor's own, any for an admin. */
@Path("schedules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SchedulesResource {

    @Inject
    private ScheduleService schedules;

    /** Hours of a weekday on the wall; until 00:00 is until the end of the day. */
    public record HoursJson(String day, String from, String until) {}

    /** Days that differ; without times the whole of them. */
    public record ExceptionJson(String kind, String firstDay, String lastDay, String from, String until, String note) {

        static ExceptionJson of(ScheduleException each) {
            return new ExceptionJson(
                    each.kind().name(),
                    each.firstDay().toString(),
                    each.lastDay().toString(),
                    each.fromTime() == null ? null : each.fromTime().toString(),
                    each.untilTime() == null ? null : each.untilTime().toString(),
                    each.note());
        }
    }

    /** A visit to come. */
    public record BookedJson(String id, String patientName, String visitType, String startsAt, String endsAt) {

        static BookedJson of(BookedVisit visit) {
            return new BookedJson(
                    visit.appointmentId(),
                    visit.patientName(),
                    visit.visitTypeCode(),
                    visit.startsAt().toString(),
                    visit.endsAt().toString());
        }
    }

    /** The hours; {@code version} goes back with a change. */
    public record ScheduleJson(
            String practitionerId,
            int version,
            String zone,
            List<HoursJson> week,
            List<ExceptionJson> exceptions,
            List<BookedJson> outsideHours) {

        static ScheduleJson of(ScheduleView view) {
            return new ScheduleJson(
                    view.practitionerId(),
                    view.version(),
                    view.zone().getId(),
                    view.week().stream()
                            .map(hours -> new HoursJson(
                                    hours.dayOfWeek().name(),
                                    hours.fromTime().toString(),
                                    hours.untilTime().toString()))
                            .toList(),
                    view.exceptions().stream().map(ExceptionJson::of).toList(),
                    view.outsideHours().stream().map(BookedJson::of).toList());
        }
    }

    /** The calling doctor's own. */
    @GET
    @NeedsScope(Scope.READ)
    @Versioned
    @Path("mine")
    public ScheduleJson mine() {
        return ScheduleJson.of(schedules.mine());
    }

    /** A doctor's. */
    @GET
    @NeedsScope(Scope.READ)
    @Versioned
    @Path("{practitionerId}")
    public ScheduleJson of(@PathParam("practitionerId") String id) {
        return ScheduleJson.of(schedules.of(id));
    }

    /** Booked visits that these hours would leave outside. */
    @POST
    @NeedsScope(Scope.READ)
    @Path("{practitionerId}/preview")
    public List<BookedJson> preview(@PathParam("practitionerId") String id, JsonObject sent) {
        return schedules.preview(id, draft(new RequestBody(sent))).conflicts().stream()
                .map(BookedJson::of)
                .toList();
    }

    /** Replaces the hours; with {@code conflictsAccepted} also where booked visits will be outside. */
    @PUT
    @NeedsScope(Scope.WRITE)
    @Versioned
    @Path("{practitionerId}")
    public ScheduleJson save(@PathParam("practitionerId") String id, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        schedules.save(id, draft(body), body.number("version"), body.yes("conflictsAccepted"));
        return of(id);
    }

    private static ScheduleDraft draft(RequestBody body) {
        return new ScheduleDraft(
                body.text("zone"),
                body.objects("week").stream().map(SchedulesResource::hours).toList(),
                body.objects("exceptions").stream()
                        .map(SchedulesResource::exception)
                        .toList());
    }

    private static Availability hours(RequestBody body) {
        if (body.timeOrNull("from") == null || body.timeOrNull("until") == null) {
            throw new BusinessException(BusinessException.Category.INVALID, "hours-invalid");
        }
        return new Availability(body.oneOf(DayOfWeek.class, "day"), body.timeOrNull("from"), body.timeOrNull("until"));
    }

    private static ScheduleException exception(RequestBody body) {
        return new ScheduleException(
                body.oneOf(ExceptionKind.class, "kind"),
                body.date("firstDay"),
                body.date("lastDay"),
                body.timeOrNull("from"),
                body.timeOrNull("until"),
                body.textOrNull("note"));
    }
}
