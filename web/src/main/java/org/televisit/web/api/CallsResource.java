package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.televisit.application.call.CallHistory;
import org.televisit.application.call.HistoryQueries;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.call.HistoryFilter;
import org.televisit.domain.call.HistoryKey;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** The past, newest first, paged by key. */
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {

    @Inject
    private HistoryQueries calls;

    /** One page; {@code next} is what {@code before} asks for the following one, absent at the end. */
    public record PageJson(List<SummaryJson> calls, String next) {}

    /**
     * One page of the caller's; for an admin of everybody's.
     *
     * @param from ISO instant, inclusive
     * @param until ISO instant, exclusive
     * @param outcome FULFILLED, CANCELLED or NOSHOW
     * @param person of the name of the other side
     * @param limit 1 to 100
     */
    @GET
    @NeedsScope(Scope.READ)
    public PageJson history(
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("outcome") String outcome,
            @QueryParam("person") String person,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        HistoryFilter filter = new HistoryFilter(moment(from), moment(until), outcome(outcome), person);
        CallHistory page = calls.history(filter, before == null ? null : HistoryKey.parse(before), limit);
        return new PageJson(
                page.calls().stream().map(SummaryJson::of).toList(),
                page.next() == null ? null : page.next().token());
    }

    private static AppointmentStatus outcome(String word) {
        try {
            return word == null ? null : AppointmentStatus.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(BusinessException.Category.INVALID, "not-understood", e);
        }
    }

    private static Instant moment(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BusinessException(BusinessException.Category.INVALID, "not-understood", e);
        }
    }
}
