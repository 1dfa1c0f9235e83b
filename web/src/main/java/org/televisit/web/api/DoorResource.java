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
import java.util.Optional;
import org.televisit.application.appointment.PreparationSettings;
import org.televisit.application.appointment.PreparationView;
import org.televisit.application.appointment.TelehealthAgreement;
import org.televisit.application.call.DoorService;
import org.televisit.application.call.RingService;
import org.televisit.application.call.WaitingRoomService;
import org.televisit.application.call.WaitingRoomService.WaitingView;
import org.televisit.web.security.CallGoesOn;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** The door of a visit: what the patient leaves before, the birth date, the line, the doctor's word to who waits. */
@Path("appointments")
@CallGoesOn
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DoorResource {

    @Inject
    private DoorService door;

    @Inject
    private WaitingRoomService waitingRoom;

    @Inject
    private RingService rings;

    @Inject
    private PreparationSettings settings;

    /**
     * What was left, absent members where nothing was; {@code askedVersion} is the telehealth text asked for now. Only
     * the doctor is told {@code birthDateCheck} and {@code typedBirthDate}.
     */
    public record PreparationJson(
            String place,
            String callBackNumber,
            String leftAt,
            String agreedVersion,
            String agreedAt,
            boolean typed,
            Integer triesLeft,
            String birthDateCheck,
            String typedBirthDate,
            String askedVersion,
            String emergencyNumber) {}

    /** How often the birth date may be typed again; the same whether it was right or not. */
    public record TypedJson(int triesLeft) {}

    /** {@code doctor} is here, with-another or away; {@code minutes} absent unless with another. */
    public record WaitingJson(
            int before, String doctor, Integer minutes, String expectedStart, String message, String messageAt) {}

    /** As it stands. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("{id}/preparation")
    public PreparationJson preparation(@PathParam("id") String id) {
        Optional<PreparationView> left = door.left(id);
        return new PreparationJson(
                left.map(PreparationView::place).orElse(null),
                left.map(PreparationView::numberShown).orElse(null),
                left.map(each -> AppointmentJson.text(each.leftAt())).orElse(null),
                left.map(PreparationView::agreedVersion).orElse(null),
                left.map(each -> AppointmentJson.text(each.agreedAt())).orElse(null),
                left.map(PreparationView::typed).orElse(false),
                left.map(PreparationView::triesLeft).orElse(null),
                left.map(PreparationView::birthDateCheck)
                        .map(each -> each.word())
                        .orElse(null),
                left.map(PreparationView::typedBirthDate).map(Object::toString).orElse(null),
                TelehealthAgreement.CURRENT,
                settings.emergencyNumber());
    }

    /** The patient leaves place and number and agrees, or puts place and number right. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/preparation")
    public PreparationJson leave(@PathParam("id") String id, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        door.leave(id, body.textOrNull("place"), body.textOrNull("callBackNumber"), body.textOrNull("agreedVersion"));
        return preparation(id);
    }

    /** The patient types their birth date. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Path("{id}/birth-date")
    public TypedJson birthDate(@PathParam("id") String id, JsonObject sent) {
        return new TypedJson(door.typeBirthDate(id, new RequestBody(sent).date("birthDate")));
    }

    /** The line before the door. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("{id}/waiting")
    public WaitingJson waiting(@PathParam("id") String id) {
        WaitingView waiting = waitingRoom.waiting(id);
        return new WaitingJson(
                waiting.line().before(),
                waiting.line().doctor().word(),
                waiting.line().minutes(),
                AppointmentJson.text(waiting.expectedStart()),
                waiting.message(),
                AppointmentJson.text(waiting.messageAt()));
    }

    /** The doctor rings the patient. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Path("{id}/ring")
    @Consumes(MediaType.WILDCARD)
    public void ring(@PathParam("id") String id) {
        rings.ring(id);
    }

    /** The doctor writes to who waits. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/waiting-message")
    public void tell(@PathParam("id") String id, JsonObject sent) {
        door.tell(id, new RequestBody(sent).text("text"));
    }
}
