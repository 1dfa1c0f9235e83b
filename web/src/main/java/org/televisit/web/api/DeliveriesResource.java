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
import org.televisit.application.webhook.DeliveryDesk;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.webhook.DeliveryStatus;
import org.televisit.domain.webhook.WebhookDelivery;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** What the other system was told of visits, for admins. */
@Path("webhooks/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class DeliveriesResource {

    @Inject
    private DeliveryDesk desk;

    /**
     * A message.
     *
     * @param appointmentId what it tells of; absent for messages of before that was kept
     * @param dueAt the next attempt; absent when there is none
     * @param triedAt the last attempt; absent before the first
     * @param deliveredAt when the other system took it; absent before
     * @param lastError what the last attempt came to, such as {@code answered 500}; absent when it was taken
     */
    public record DeliveryJson(
            String id,
            String topic,
            String appointmentId,
            String status,
            int attempts,
            String createdAt,
            String dueAt,
            String triedAt,
            String deliveredAt,
            String lastError) {

        static DeliveryJson of(WebhookDelivery delivery) {
            return new DeliveryJson(
                    delivery.publicId(),
                    delivery.topic(),
                    delivery.about(),
                    delivery.status().name(),
                    delivery.attempts(),
                    AppointmentJson.text(delivery.createdAt()),
                    AppointmentJson.text(delivery.dueAt()),
                    AppointmentJson.text(delivery.triedAt()),
                    AppointmentJson.text(delivery.deliveredAt()),
                    delivery.lastError());
        }
    }

    /** The newest first; {@code before} is the id of the last one shown. */
    @GET
    @NeedsScope(Scope.ADMIN)
    public List<DeliveryJson> page(
            @QueryParam("status") String status,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return desk.page(word(status), before, limit).stream()
                .map(DeliveryJson::of)
                .toList();
    }

    /** A message with what is sent. */
    public record ContentJson(DeliveryJson delivery, String body) {}

    /** One with what is sent: ids, states and times. */
    @GET
    @NeedsScope(Scope.ADMIN)
    @Path("{id}")
    public ContentJson one(@PathParam("id") String id) {
        WebhookDelivery delivery = desk.one(id);
        return new ContentJson(DeliveryJson.of(delivery), delivery.body());
    }

    /** Sends one at once: one that was given up from the beginning, one that waits without its pause. */
    @POST
    @NeedsScope(Scope.ADMIN)
    @Once
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
