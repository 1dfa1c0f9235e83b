package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.televisit.application.call.CallHistory;
import org.televisit.application.call.CallService;
import org.televisit.domain.call.HistoryKey;

/** The past, newest first, paged by key. */
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {

    @Inject
    private CallService calls;

    /** One page; {@code next} is what {@code before} asks for the following one, absent at the end. */
    public record PageJson(List<SummaryJson> calls, String next) {}

    /** @param limit 1 to 100 */
    @GET
    public PageJson history(@QueryParam("before") String before, @QueryParam("limit") @DefaultValue("20") int limit) {
        CallHistory page = calls.history(before == null ? null : HistoryKey.parse(before), limit);
        return new PageJson(
                page.calls().stream().map(SummaryJson::of).toList(),
                page.next() == null ? null : page.next().token());
    }
}
