package org.televisit.web.api;

import jakarta.inject.Inject;
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
import org.televisit.application.payment.DeliveryDesk;
import org.televisit.domain.payment.DeliveryStatus;
import org.televisit.domain.payment.WebhookDelivery;
import org.televisit.domain.shared.BusinessException;

/** What the other system was told of refunds, for admins. */
@Path("payments/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class DeliveriesResource {

    @Inject
    private DeliveryDesk desk;

    /** A message; {@code dueAt} is the next attempt, absent when there is none. */
    public record DeliveryJson(
            String id,
            String topic,
            String status,
            int attempts,
            String createdAt,
            String dueAt,
            String deliveredAt,
            String lastError) {

        static DeliveryJson of(WebhookDelivery delivery) {
            return new DeliveryJson(
                    delivery.publicId(),
                    delivery.topic(),
                    delivery.status().name(),
                    delivery.attempts(),
                    AppointmentJson.text(delivery.createdAt()),
                    AppointmentJson.text(delivery.dueAt()),
                    AppointmentJson.text(delivery.deliveredAt()),
                    delivery.lastError());
        }
    }

    /** The newest first; {@code before} is the id of the last one shown. */
    @GET
    public List<DeliveryJson> page(
            @QueryParam("status") String status,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return desk.page(word(status), before, limit).stream()
                .map(DeliveryJson::of)
                .toList();
    }

    /** Tries one that was given up again. */
    @POST
    @Path("{id}/again")
    public DeliveryJson again(@PathParam("id") String id) {
        return DeliveryJson.of(desk.again(id));
    }

    private static DeliveryStatus word(String status) {
        try {
            return status == null ? null : DeliveryStatus.valueOf(status);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(BusinessException.Category.INVALID, "not-understood", e);
        }
    }
}
