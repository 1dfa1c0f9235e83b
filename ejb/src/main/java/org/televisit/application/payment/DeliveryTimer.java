package org.televisit.application.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;

/**
 * Sends what the other system is to know, every ten seconds. A message may arrive twice, if this server is killed
 * between its arrival and our commit: its id tells.
 */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryTimer {

    private static final Logger LOG = Logger.getLogger(DeliveryTimer.class);
    // ten seconds each at the worst: all are sent well within the two minutes of the claim
    private static final int AT_MOST = 8;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private WebhookSettings settings;

    @Inject
    private WebhookSender sender;

    @Inject
    private ApplicationClock clock;

    @Schedule(hour = "*", minute = "*", second = "4/10", persistent = false)
    void sweep() {
        URI target = settings.target().orElse(null);
        if (target == null) {
            return;
        }
        for (long id : deliveries.due(AT_MOST)) {
            try {
                deliveries.message(id).ifPresent(message -> deliveries.sent(id, send(target, message)));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Message with key %d could not be sent", id);
            }
        }
    }

    private Optional<String> send(URI target, DeliveryService.Message message) {
        byte[] body = message.json().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "Televisit-Delivery", message.id(),
                "Televisit-Signature", SignedBody.header(settings.secret(), body, clock.now()));
        return sender.post(target, message.json(), headers);
    }
}
