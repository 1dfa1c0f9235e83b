package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookingService;
import org.televisit.application.appointment.ChangeService;
import org.televisit.application.appointment.HandOverService;
import org.televisit.application.appointment.SeriesService;
import org.televisit.web.api.PractitionersResource.SlotJson;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Other times for visits that there are, and the series they belong to. */
@Path("appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChangesResource {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private BookingService bookings;

    @Inject
    private ChangeService changes;

    @Inject
    private HandOverService handOvers;

    @Inject
    private SeriesService series;

    @Inject
    private Alternatives alternatives;

    /** How many visits were called off. */
    public record CancelledJson(int cancelled) {}

    /** Moves it; {@code version} is the one that was read, {@code note} says why. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Versioned
    @Once
    @Path("{id}/reschedule")
    public AppointmentJson reschedule(@PathParam("id") String id, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        AppointmentView visit = appointments.one(id);
        return AppointmentJson.of(alternatives.orElse(
                visit.practitionerId(),
                visit.visitTypeCode(),
                () -> changes.reschedule(id, body.instant("start"), body.textOrNull("note"), body.number("version"))));
    }

    /** Hands it to another doctor, at its time; {@code version} is the one that was read. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Versioned
    @Once
    @Path("{id}/hand-over")
    public AppointmentJson handOver(@PathParam("id") String id, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        return AppointmentJson.of(handOvers.handOver(id, body.text("practitionerId"), body.number("version")));
    }

    /** Another time in place of a visit that could not take place; its payment goes along. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/rebook")
    public Response rebook(@PathParam("id") String id, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        AppointmentView lost = appointments.one(id);
        AppointmentView booked = alternatives.orElse(
                lost.practitionerId(), lost.visitTypeCode(), () -> bookings.rebook(id, body.instant("start")));
        return Response.status(Response.Status.CREATED)
                .entity(AppointmentJson.of(booked))
                .build();
    }

    /** The next free times with its doctor, at most 20. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("{id}/next-free")
    public List<SlotJson> nextFree(@PathParam("id") String id, @QueryParam("most") @DefaultValue("5") int most) {
        return bookings.nextFree(id, most).stream().map(SlotJson::of).toList();
    }

    /** What is still to come of its series, itself included. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("{id}/series")
    public List<AppointmentJson> rest(@PathParam("id") String id) {
        return series.rest(id).stream().map(AppointmentJson::of).toList();
    }

    /** Calls it and the later ones of its series off. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/cancel-series")
    public CancelledJson cancelRest(@PathParam("id") String id, JsonObject sent) {
        return new CancelledJson(series.cancelRest(id, new RequestBody(sent).textOrNull("note")));
    }
}
