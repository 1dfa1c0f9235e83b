package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.BookingService;
import org.televisit.application.appointment.ChangeService;
import org.televisit.application.call.CallService;
import org.televisit.application.call.FinishOutcome;
import org.televisit.application.call.JoinGrant;
import org.televisit.application.call.JoinService;
import org.televisit.web.security.CallGoesOn;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Visits of the caller: reading, booking, calling off, joining, finishing. */
@Path("appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppointmentsResource {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private BookingService bookings;

    @Inject
    private ChangeService changes;

    @Inject
    private Alternatives alternatives;

    @Inject
    private JoinService joining;

    @Inject
    private CallService calls;

    /** A seat in the room; the ticket is shown this once and lives two minutes. */
    public record GrantJson(
            String ticket,
            String callId,
            String socket,
            String role,
            String selfName,
            String otherName,
            String startsAt,
            String visitEnd) {}

    /** The caller's visits that are not over, the next first. */
    @GET
    @NeedsScope(Scope.READ)
    public List<AppointmentJson> upcoming() {
        return appointments.upcoming().stream().map(AppointmentJson::of).toList();
    }

    /** One visit. */
    @GET
    @NeedsScope(Scope.READ)
    @Versioned
    @Path("{id}")
    public AppointmentJson one(@PathParam("id") String id) {
        return AppointmentJson.of(appointments.one(id));
    }

    /** Books: a patient for themselves, a doctor or admin for the patient named. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    public Response book(JsonObject sent, @Context UriInfo here) {
        RequestBody body = new RequestBody(sent);
        BookRequest wish = new BookRequest(body.text("practitionerId"), body.text("visitType"), body.instant("start"));
        String patientId = body.textOrNull("patientId");
        AppointmentView booked = alternatives.orElse(
                wish.practitionerId(),
                wish.visitTypeCode(),
                () -> patientId == null ? bookings.book(wish) : bookings.bookFor(patientId, wish));
        return Response.created(here.getAbsolutePathBuilder().path(booked.id()).build())
                .entity(AppointmentJson.of(booked))
                .build();
    }

    /** Calls it off; {@code version} is the one that was read. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Versioned
    @Once
    @Path("{id}/cancel")
    public AppointmentJson cancel(@PathParam("id") String id, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        changes.cancel(id, body.textOrNull("note"), body.number("version"));
        return AppointmentJson.of(appointments.one(id));
    }

    /** A ticket for the caller's seat. */
    @POST
    @NeedsScope(Scope.WRITE)
    @CallGoesOn
    @Path("{id}/join")
    @Consumes(MediaType.WILDCARD)
    public GrantJson join(@PathParam("id") String id, @Context HttpServletRequest request) {
        JoinGrant grant = joining.join(id);
        return new GrantJson(
                grant.ticket(),
                grant.callId(),
                request.getContextPath() + "/ws/call",
                grant.role().name(),
                grant.selfName(),
                grant.otherName(),
                AppointmentJson.text(grant.startsAt()),
                AppointmentJson.text(grant.visitEnd()));
    }

    /** The doctor says what it came to; a visit by chat alone is called done only with a {@code reason}. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @CallGoesOn
    @Path("{id}/finish")
    public SummaryJson finish(@PathParam("id") String id, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        FinishOutcome outcome = body.oneOf(FinishOutcome.class, "outcome");
        return SummaryJson.of(calls.answer(id, outcome, body.textOrNull("reason")));
    }

    /** The doctor takes a finish back. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @CallGoesOn
    @Path("{id}/reopen")
    @Consumes(MediaType.WILDCARD)
    public AppointmentJson reopen(@PathParam("id") String id) {
        calls.reopen(id);
        return AppointmentJson.of(appointments.one(id));
    }

    /** What became of it. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("{id}/summary")
    public SummaryJson summary(@PathParam("id") String id) {
        return SummaryJson.of(calls.summary(id));
    }
}
