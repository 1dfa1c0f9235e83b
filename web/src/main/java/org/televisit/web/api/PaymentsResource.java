package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.televisit.application.payment.PaymentService;
import org.televisit.application.payment.PaymentTrouble;
import org.televisit.application.payment.RefundLine;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Payments of visits, by the visit's id: what parties read, what staff do, what waits for staff. */
@Path("payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentsResource {

    @Inject
    private PaymentService payments;

    /** Money to be given back. */
    public record RefundJson(
            String appointmentId,
            String patientName,
            String practitionerName,
            String startsAt,
            long amount,
            String currency,
            String reference,
            String paidAt,
            String reason) {

        static RefundJson of(RefundLine line) {
            return new RefundJson(
                    line.appointmentId(),
                    line.patientName(),
                    line.practitionerName(),
                    AppointmentJson.text(line.startsAt()),
                    line.amountMinor(),
                    line.currency(),
                    line.reference(),
                    AppointmentJson.text(line.paidAt()),
                    AppointmentJson.name(line.reason()));
        }
    }

    /** Money that fits no visit as it should. */
    public record TroubleJson(
            String id,
            String kind,
            String appointmentId,
            String patientName,
            String named,
            String provider,
            long amount,
            String currency,
            String reference,
            String at) {

        static TroubleJson of(PaymentTrouble line) {
            return new TroubleJson(
                    line.id(),
                    line.kind().name(),
                    line.appointmentId(),
                    line.patientName(),
                    line.named(),
                    line.provider(),
                    line.amountMinor(),
                    line.currency(),
                    line.reference(),
                    AppointmentJson.text(line.at()));
        }
    }

    /** How a visit's payment stands. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("{id}")
    public PaymentJson one(@PathParam("id") String id) {
        return PaymentJson.of(payments.of(id));
    }

    /** Staff received the money: {@code amount} in minor units, {@code currency}, perhaps {@code reference}. */
    @POST
    @NeedsScope(Scope.ADMIN)
    @Path("{id}/record")
    public PaymentJson record(@PathParam("id") String id, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        return PaymentJson.of(
                payments.record(id, body.number("amount"), body.textOrNull("currency"), body.textOrNull("reference")));
    }

    /** Nobody need pay; {@code reason} says why. */
    @POST
    @NeedsScope(Scope.ADMIN)
    @Path("{id}/waive")
    public PaymentJson waive(@PathParam("id") String id, JsonObject sent) {
        return PaymentJson.of(payments.waive(id, new RequestBody(sent).textOrNull("reason")));
    }

    /** The money was given back; perhaps {@code reference}. */
    @POST
    @NeedsScope(Scope.ADMIN)
    @Once
    @Path("{id}/refunded")
    public PaymentJson refunded(@PathParam("id") String id, JsonObject sent) {
        return PaymentJson.of(payments.refunded(id, new RequestBody(sent).textOrNull("reference")));
    }

    /** The doctor agrees to begin later, because the payment came late. */
    @POST
    @NeedsScope(Scope.WRITE)
    @Once
    @Path("{id}/agree-late")
    @Consumes(MediaType.WILDCARD)
    public PaymentJson agreeLate(@PathParam("id") String id) {
        return PaymentJson.of(payments.agreeLatePayment(id));
    }

    /** What is to be given back; {@code after} is the last line's visit. */
    @GET
    @NeedsScope(Scope.ADMIN)
    @Path("refunds")
    public List<RefundJson> refunds(
            @QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        return payments.refundsDue(after, limit).stream().map(RefundJson::of).toList();
    }

    /** Money that fits no visit as it should; {@code after} is the last line's id. */
    @GET
    @NeedsScope(Scope.ADMIN)
    @Path("troubles")
    public List<TroubleJson> troubles(
            @QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        return payments.troubles(after, limit).stream().map(TroubleJson::of).toList();
    }

    /** Somebody has looked at such money; {@code note} says what they did. */
    @POST
    @NeedsScope(Scope.ADMIN)
    @Once
    @Path("troubles/{id}/settle")
    public void settle(@PathParam("id") String id, JsonObject sent) {
        payments.settleTrouble(id, new RequestBody(sent).textOrNull("note"));
    }
}
