package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.televisit.application.attendance.CallsSwitchService;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Whether calls are off, and an admin's switch (REQUIREMENTS O4). */
@Path("calls-switch")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallsSwitchResource {

    @Inject
    private CallsSwitchService calls;

    /** {@code off}; while they are, {@code since} and {@code reason}. */
    @GET
    @NeedsScope(Scope.READ)
    public JsonObject state() {
        return calls.notice()
                .map(notice -> Json.createObjectBuilder()
                        .add("off", true)
                        .add("since", notice.since().toString())
                        .add("reason", notice.reason()))
                .orElseGet(() -> Json.createObjectBuilder().add("off", false))
                .build();
    }

    /** {@code off}, and for switching off the {@code reason} that everybody reads. */
    @PUT
    @NeedsScope(Scope.ADMIN)
    public void set(JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        if (body.yes("off")) {
            calls.off(body.textOrNull("reason"));
        } else {
            calls.on();
        }
    }
}
