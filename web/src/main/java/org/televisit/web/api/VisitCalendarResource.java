package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.televisit.application.notification.CalendarFeedService;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** A visit as an entry for a calendar, to be downloaded. */
@Path("appointments/{id}/calendar.ics")
public class VisitCalendarResource {

    @Inject
    private CalendarFeedService calendars;

    /** The entry: a time, a name and a link. */
    @GET
    @NeedsScope(Scope.READ)
    @Produces("text/calendar;charset=utf-8")
    public Response entry(@PathParam("id") String id) {
        return Response.ok(calendars.visit(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"visit.ics\"")
                .build();
    }
}
