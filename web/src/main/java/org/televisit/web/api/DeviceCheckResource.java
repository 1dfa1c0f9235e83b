package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import org.televisit.application.readiness.CheckGrant;
import org.televisit.application.readiness.DeviceCheckService;
import org.televisit.web.security.CallGoesOn;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Begins a check of device and network before a visit. */
@Path("appointments")
@CallGoesOn
@Produces(MediaType.APPLICATION_JSON)
public class DeviceCheckResource {

    @Inject
    private DeviceCheckService checks;

    /** {@code id}, {@code iceServers} (as RTCConfiguration takes them), {@code expiresAt}. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Path("{id}/device-check")
    @Consumes(MediaType.WILDCARD)
    public JsonObject begin(@PathParam("id") String id) {
        CheckGrant grant = checks.begin(id);
        try (JsonReader reader = Json.createReader(new StringReader(grant.iceServersJson()))) {
            return Json.createObjectBuilder(reader.readObject())
                    .add("id", grant.id())
                    .build();
        }
    }
}
