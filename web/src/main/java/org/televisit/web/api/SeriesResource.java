package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.SeriesPreview;
import org.televisit.application.appointment.SeriesPreview.SeriesDate;
import org.televisit.application.appointment.SeriesRequest;
import org.televisit.application.appointment.SeriesService;
import org.televisit.web.api.PractitionersResource.SlotJson;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Visits that repeat at the same time on the doctor's wall. */
@Path("series")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SeriesResource {

    @Inject
    private SeriesService series;

    /** One time of a series; {@code start} is absent when the clock leaps over it. */
    public record DateJson(String wallTime, String start, String state, List<SlotJson> alternatives) {

        static DateJson of(SeriesDate date) {
            return new DateJson(
                    date.wallTime().toString(),
                    AppointmentJson.text(date.start()),
                    date.state().name(),
                    date.alternatives().stream().map(SlotJson::of).toList());
        }
    }

    /** The times of a series, on the wall of this zone. */
    public record PreviewJson(String zone, List<DateJson> dates) {}

    /** How each time stands; nothing is held. */
    @POST
    @NeedsScope(Scope.READ)
    @Path("preview")
    public PreviewJson preview(JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        String patientId = body.textOrNull("patientId");
        SeriesPreview preview =
                patientId == null ? series.preview(request(body)) : series.previewFor(patientId, request(body));
        return new PreviewJson(
                preview.zone().getId(),
                preview.dates().stream().map(DateJson::of).toList());
    }

    /** Books the {@code starts} chosen, all or none. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    public Response book(JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        String patientId = body.textOrNull("patientId");
        List<Instant> chosen = body.instants("starts");
        List<AppointmentView> booked = patientId == null
                ? series.book(request(body), chosen)
                : series.bookFor(patientId, request(body), chosen);
        return Response.status(Response.Status.CREATED)
                .entity(booked.stream().map(AppointmentJson::of).toList())
                .build();
    }

    private static SeriesRequest request(RequestBody body) {
        return new SeriesRequest(
                body.text("practitionerId"),
                body.text("visitType"),
                body.instant("firstStart"),
                body.number("count"),
                body.number("everyWeeks"));
    }
}
