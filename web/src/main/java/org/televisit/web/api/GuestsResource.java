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
import java.util.List;
import org.televisit.application.guest.GuestLinks;
import org.televisit.application.guest.GuestView;
import org.televisit.application.guest.MadeGuestLink;
import org.televisit.domain.guest.GuestKind;
import org.televisit.web.security.CallGoesOn;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Third parties of a visit, for its doctor: links made, seen and taken back. */
@Path("appointments/{id}/guests")
@CallGoesOn
@Produces(MediaType.APPLICATION_JSON)
public class GuestsResource {

    @Inject
    private GuestLinks links;

    @Context
    private HttpServletRequest request;

    /**
     * {@code status} is invited, waiting, in-call, left, revoked or ended; {@code agreed} is absent until the patient has
     * said it; {@code link}, the path and fragment to be handed on, is told this once, when it is made.
     */
    public record GuestJson(
            String id, int number, String name, String kind, String status, String since, Boolean agreed, String link) {

        static GuestJson of(GuestView guest, String link) {
            return new GuestJson(
                    guest.id(),
                    guest.number(),
                    guest.name(),
                    guest.kind().word(),
                    guest.status().word(),
                    AppointmentJson.text(guest.since()),
                    guest.agreed(),
                    link);
        }
    }

    /** All of them, in the order they were made. */
    @GET
    @NeedsScope(Scope.READ)
    public List<GuestJson> of(@PathParam("id") String id) {
        return links.of(id).stream().map(guest -> GuestJson.of(guest, null)).toList();
    }

    /** A link for {@code name}, who comes as {@code kind}: interpreter, relative or other. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@PathParam("id") String id, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        MadeGuestLink made = links.make(id, body.text("name"), kind(body));
        // behind the #, which browsers never send: no log on the way sees the secret
        String link = request.getContextPath() + "/guest/visit.xhtml#" + made.secret();
        return Response.status(Response.Status.CREATED)
                .entity(GuestJson.of(made.guest(), link))
                .build();
    }

    /** Takes one back; who came with it is out at once. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{guest}/revoke")
    @Consumes(MediaType.WILDCARD)
    public GuestJson revoke(@PathParam("id") String id, @PathParam("guest") String guest) {
        return GuestJson.of(links.revoke(id, guest), null);
    }

    private static GuestKind kind(RequestBody body) {
        for (GuestKind kind : GuestKind.values()) {
            if (kind.word().equals(body.text("kind"))) {
                return kind;
            }
        }
        return body.oneOf(GuestKind.class, "kind");
    }
}
