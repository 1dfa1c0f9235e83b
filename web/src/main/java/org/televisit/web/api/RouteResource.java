package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.televisit.application.call.CallRoute;
import org.televisit.application.call.CallRouteService;
import org.televisit.web.security.CallGoesOn;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Which ways a visit's picture and sound may take; for its doctor and admins. */
@Path("appointments/{id}/route")
@CallGoesOn
@Produces(MediaType.APPLICATION_JSON)
public class RouteResource {

    @Inject
    private CallRouteService routes;

    /** As it is now. */
    @GET
    @NeedsScope(Scope.READ)
    public CallRoute route(@PathParam("id") String id) {
        return routes.route(id);
    }

    /** With {@code relayOnly} true through the hospital's relay alone. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    public CallRoute choose(@PathParam("id") String id, JsonObject sent) {
        return routes.restrictToRelay(id, new RequestBody(sent).yes("relayOnly"));
    }
}
