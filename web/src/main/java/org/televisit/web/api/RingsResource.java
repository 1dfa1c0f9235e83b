package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.televisit.application.call.RingService;
import org.televisit.web.security.CallGoesOn;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Answering when one is rung. What rings comes over the page's socket for news. */
@Path("rings")
@CallGoesOn
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class RingsResource {

    @Inject
    private RingService rings;

    /** What rings for the caller rings in their newest page too, which has just been opened. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Path("again")
    public void again() {
        rings.ringAgain();
    }

    /** Who is rung comes. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Path("{id}/accept")
    public void accept(@PathParam("id") String id) {
        rings.answer(id, true);
    }

    /** Who is rung can't come for some minutes. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Path("{id}/decline")
    public void decline(@PathParam("id") String id) {
        rings.answer(id, false);
    }
}
