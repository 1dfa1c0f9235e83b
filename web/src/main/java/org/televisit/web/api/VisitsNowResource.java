package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.VisitNowService;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Visits without an appointment. */
@Path("visits-now")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VisitsNowResource {

    @Inject
    private VisitNowService visits;

    /** A doctor who can be asked. */
    public record ReadyJson(String id, String name, String specialty) {}

    /** Until when the calling doctor takes visits; absent when they don't. */
    public record AvailabilityJson(String until) {}

    /** Doctors who take this kind of visit now. */
    @GET
    @NeedsScope(Scope.READ)
    public List<ReadyJson> ready(@QueryParam("visitType") String visitType) {
        return visits.ready(visitType).stream()
                .map(doctor -> new ReadyJson(
                        doctor.id(), doctor.name(), doctor.specialty().name()))
                .toList();
    }

    /** A visit that starts now: a patient's own, with {@code patientId} a doctor's or admin's for them. */
    @POST
    @NeedsScope(Scope.WRITE)
    public Response begin(JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        String patientId = body.textOrNull("patientId");
        String type = body.text("visitType");
        AppointmentView begun = patientId == null
                ? visits.requestNow(body.textOrNull("practitionerId"), type)
                : visits.startNow(patientId, body.text("practitionerId"), type);
        return Response.status(Response.Status.CREATED)
                .entity(AppointmentJson.of(begun))
                .build();
    }

    /** Whether the calling doctor takes visits. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("availability")
    public AvailabilityJson availability() {
        return new AvailabilityJson(AppointmentJson.text(visits.availableUntil()));
    }

    /** The calling doctor takes visits until then; without {@code until} no more. */
    @PUT
    @NeedsScope(Scope.WRITE)
    @Path("availability")
    public AvailabilityJson available(JsonObject sent) {
        visits.available(new RequestBody(sent).instantOrNull("until"));
        return availability();
    }
}
