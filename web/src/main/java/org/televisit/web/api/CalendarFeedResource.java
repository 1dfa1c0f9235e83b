package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.televisit.application.notification.CalendarFeedService;
import org.televisit.application.notification.FeedAddress;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** The caller's private calendar address. */
@Path("me/calendar-feed")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class CalendarFeedResource {

    @Inject
    private CalendarFeedService feeds;

    /** {@code url} is told this once, when it is made; {@code madeAt} is absent while there is none. */
    public record FeedJson(String url, String madeAt) {

        static FeedJson of(FeedAddress address) {
            return new FeedJson(address.url(), AppointmentJson.text(address.madeAt()));
        }
    }

    /** Whether there is one. */
    @GET
    @NeedsScope(Scope.READ)
    public FeedJson address() {
        return FeedJson.of(feeds.address());
    }

    /** Makes a new one. */
    @POST
    @NeedsScope(Scope.WRITE)
    public FeedJson renew() {
        return FeedJson.of(feeds.renew());
    }

    /** Gives it up. */
    @DELETE
    @NeedsScope(Scope.WRITE)
    public void stop() {
        feeds.stop();
    }
}
