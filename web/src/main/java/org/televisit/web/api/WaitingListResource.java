package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.televisit.application.waiting.WaitingListService;
import org.televisit.application.waiting.WaitingView;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** What the caller waits for. */
@Path("waiting-list")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WaitingListResource {

    @Inject
    private WaitingListService list;

    /** A wish for an earlier time; the visit's members are absent when there is none to move. */
    public record WaitingJson(
            String id,
            String practitionerId,
            String practitionerName,
            String specialty,
            String visitType,
            String from,
            String until,
            String visitId,
            String visitStartsAt) {

        static WaitingJson of(WaitingView view) {
            return new WaitingJson(
                    view.id(),
                    view.practitionerId(),
                    view.practitionerName(),
                    view.specialty().name(),
                    view.visitTypeCode(),
                    AppointmentJson.text(view.from()),
                    AppointmentJson.text(view.until()),
                    view.visitId(),
                    AppointmentJson.text(view.visitStartsAt()));
        }
    }

    /** The caller's wishes, the oldest first. */
    @GET
    @NeedsScope(Scope.READ)
    public List<WaitingJson> mine() {
        return list.mine().stream().map(WaitingJson::of).toList();
    }

    /**
     * One more: for a visit to be earlier ({@code visitId}), or for a new one ({@code practitionerId},
     * {@code visitType}, {@code from}, {@code until}).
     */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    public Response join(JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        String visit = body.textOrNull("visitId");
        WaitingView joined = visit != null
                ? list.joinFor(visit)
                : list.join(
                        body.text("practitionerId"),
                        body.text("visitType"),
                        body.instant("from"),
                        body.instant("until"));
        return Response.status(Response.Status.CREATED)
                .entity(WaitingJson.of(joined))
                .build();
    }

    /** One less. */
    @DELETE
    @NeedsScope(Scope.WRITE)
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public void leave(@PathParam("id") String id) {
        list.leave(id);
    }
}
