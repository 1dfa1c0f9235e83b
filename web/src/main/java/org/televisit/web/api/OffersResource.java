package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.televisit.application.waiting.OfferView;
import org.televisit.application.waiting.WaitingListService;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Times that are held for the caller and others on the waiting list. */
@Path("offers")
@Produces(MediaType.APPLICATION_JSON)
public class OffersResource {

    @Inject
    private WaitingListService list;

    /** A time on offer; the visit's members are absent when a new one would be booked. */
    public record OfferJson(
            String id,
            String entryId,
            String practitionerId,
            String practitionerName,
            String specialty,
            String visitType,
            String startsAt,
            String zone,
            String expiresAt,
            String visitId,
            String visitStartsAt) {

        static OfferJson of(OfferView view) {
            return new OfferJson(
                    view.id(),
                    view.entryId(),
                    view.practitionerId(),
                    view.practitionerName(),
                    view.specialty().name(),
                    view.visitTypeCode(),
                    AppointmentJson.text(view.startsAt()),
                    view.zone().getId(),
                    AppointmentJson.text(view.expiresAt()),
                    view.visitId(),
                    AppointmentJson.text(view.visitStartsAt()));
        }
    }

    /** What is offered to the caller now, the earliest first. */
    @GET
    @NeedsScope(Scope.READ)
    public List<OfferJson> mine() {
        return list.offers().stream().map(OfferJson::of).toList();
    }

    /**
     * Takes it; answers the visit it has become. Whoever has several wishes that it would fulfil names the one meant
     * ({@code entryId}).
     */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/accept")
    public AppointmentJson accept(@PathParam("id") String id, @QueryParam("entryId") String entryId) {
        return AppointmentJson.of(list.accept(id, entryId));
    }

    /** Leaves it to the others; {@code entryId} as when it is taken. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/decline")
    public void decline(@PathParam("id") String id, @QueryParam("entryId") String entryId) {
        list.decline(id, entryId);
    }
}
