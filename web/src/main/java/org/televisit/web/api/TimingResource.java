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
import org.televisit.application.attendance.DelayService;
import org.televisit.web.security.CallGoesOn;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** A visit's time: being late, waiting, extending, holding its end. Each answers the timing as it is afterwards. */
@Path("appointments")
@CallGoesOn
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class TimingResource {

    @Inject
    private DelayService delays;

    /** As it stands. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("{id}/timing")
    public TimingJson timing(@PathParam("id") String id) {
        return TimingJson.of(delays.timing(id));
    }

    /** "I'm late": 5, 10 or 15 minutes, once. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/late")
    @Consumes(MediaType.APPLICATION_JSON)
    public TimingJson late(@PathParam("id") String id, JsonObject sent) {
        delays.announceLate(id, new RequestBody(sent).number("minutes"));
        return timing(id);
    }

    /** Five minutes more. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/extend")
    public TimingJson extend(@PathParam("id") String id) {
        delays.extend(id);
        return timing(id);
    }

    /** "I can't end now", with a reason. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/hold")
    @Consumes(MediaType.APPLICATION_JSON)
    public TimingJson hold(@PathParam("id") String id, JsonObject sent) {
        delays.hold(id, new RequestBody(sent).text("reason"));
        return timing(id);
    }

    /** The end is no longer held. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/release")
    public TimingJson release(@PathParam("id") String id) {
        delays.release(id);
        return timing(id);
    }

    /** The patient keeps waiting for a late doctor. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/keep-waiting")
    public TimingJson keepWaiting(@PathParam("id") String id) {
        delays.keepWaiting(id);
        return timing(id);
    }

    /** The patient waits for a start that moved by more than 30 minutes. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/accept-delay")
    public TimingJson acceptDelay(@PathParam("id") String id) {
        delays.acceptDelay(id);
        return timing(id);
    }
}
