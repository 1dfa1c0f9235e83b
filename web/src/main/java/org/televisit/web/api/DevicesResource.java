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
import java.util.List;
import org.televisit.application.notification.Brief;
import org.televisit.application.notification.DeviceView;
import org.televisit.application.notification.PushService;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** The caller's browsers that are told of news by push, and the news that such a browser asks for. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DevicesResource {

    @Inject
    private PushService pushes;

    /** A browser; {@code id} is the SHA-256 of its push address, in hexadecimal digits. */
    public record DeviceJson(String id, String madeAt) {

        static DeviceJson of(DeviceView view) {
            return new DeviceJson(view.id(), AppointmentJson.text(view.madeAt()));
        }
    }

    /** What to show: {@code page} lies below the application's address, {@code tag} is the same for the same news. */
    public record NewsJson(String title, String text, String page, String tag, String language) {

        static NewsJson of(Brief brief) {
            return new NewsJson(brief.hospital(), brief.text(), brief.page(), brief.page(), brief.language());
        }
    }

    /** The caller's browsers, the newest first. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("devices")
    public List<DeviceJson> devices() {
        return pushes.devices().stream().map(DeviceJson::of).toList();
    }

    /** Has a browser told from now on; {@code endpoint} is the address that it has from its push service. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Path("devices")
    public DeviceJson add(JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        return DeviceJson.of(pushes.add(body.text("endpoint")));
    }

    /** Tells it nothing any more. */
    @DELETE
    @NeedsScope(Scope.WRITE)
    @Path("devices/{id}")
    @Consumes(MediaType.WILDCARD)
    public void remove(@PathParam("id") String id) {
        pushes.remove(id);
    }

    /** What the caller's browser was last told to ask for. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("news")
    public NewsJson news() {
        return NewsJson.of(pushes.news());
    }
}
