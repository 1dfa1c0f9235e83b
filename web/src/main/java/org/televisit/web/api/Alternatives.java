package org.televisit.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.function.Supplier;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.domain.schedule.Slot;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Words;

/** Gives the loser of a race the next free times together with the refusal (REQUIREMENTS A4). */
@Dependent
class Alternatives {

    private static final int MOST = 5;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private Words words;

    @Inject
    private RequestTransaction transaction;

    /** What the booking answers; where the time is taken, a problem document with {@code nextFree}. */
    <T> T orElse(String practitionerId, String visitType, Supplier<T> booking) {
        try {
            return booking.get();
        } catch (BusinessException refusal) {
            if (!refusal.reason().equals("slot-taken")) {
                throw refusal;
            }
            transaction.endIfGivenUp();
            throw new TimeTaken(document(practitionerId, visitType, refusal));
        }
    }

    /** Carries its own answer past the mapper. */
    static final class TimeTaken extends WebApplicationException {

        private static final long serialVersionUID = 1L;

        TimeTaken(String document) {
            super(Response.status(Response.Status.CONFLICT)
                    .type(Problem.MEDIA_TYPE)
                    .entity(document)
                    .build());
        }
    }

    private String document(String practitionerId, String visitType, BusinessException refusal) {
        JsonArrayBuilder times = Json.createArrayBuilder();
        for (Slot slot : appointments.nextFree(practitionerId, visitType, null, MOST)) {
            times.add(Json.createObjectBuilder()
                    .add("start", slot.start().toString())
                    .add("end", slot.end().toString()));
        }
        String problem = Problem.of(409, refusal, words).toJson();
        JsonObject plain = Json.createReader(new StringReader(problem)).readObject();
        return Json.createObjectBuilder(plain).add("nextFree", times).build().toString();
    }
}
