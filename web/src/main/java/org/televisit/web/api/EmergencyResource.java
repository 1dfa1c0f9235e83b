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
import java.util.List;
import org.televisit.application.appointment.EmergencyService;
import org.televisit.application.appointment.EmergencyView;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** A doctor opens the record of another's patient in an emergency. */
@Path("patients/{id}/emergency")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EmergencyResource {

    @Inject
    private EmergencyService emergencies;

    /** What was opened, until when. */
    public record EmergencyJson(String reason, String endsAt, List<AppointmentJson> visits) {

        static EmergencyJson of(EmergencyView view) {
            return new EmergencyJson(
                    view.reason(),
                    AppointmentJson.text(view.endsAt()),
                    view.visits().stream().map(AppointmentJson::of).toList());
        }
    }

    /** Opens it; needs a sign-in of the last five minutes. */
    @POST
    @NeedsScope(Scope.CLINICAL)
    @Once
    public EmergencyJson open(@PathParam("id") String id, JsonObject sent) {
        return EmergencyJson.of(emergencies.open(id, new RequestBody(sent).textOrNull("reason")));
    }

    /** What the caller has open of it; 404 when nothing. */
    @GET
    @NeedsScope(Scope.CLINICAL)
    public EmergencyJson mine(@PathParam("id") String id) {
        return emergencies
                .mine(id)
                .map(EmergencyJson::of)
                .orElseThrow(() -> new BusinessException(BusinessException.Category.NOT_FOUND, "not-found"));
    }
}
