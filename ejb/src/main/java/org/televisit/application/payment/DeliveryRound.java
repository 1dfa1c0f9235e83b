package org.televisit.application.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.time.ApplicationClock;

/**
 * Sends what the other system is to know, one after the other and outside any transaction: one that does not answer
 * keeps nobody waiting but the messages for it.
 */
@Dependent
public class DeliveryRound {

    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);
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

    /** Tries what is due now, the oldest first; says how many it tried. */
    public int run() {
        URI target = settings.target().orElse(null);
        if (target == null) {
            return 0;
        }
        List<Long> due = deliveries.due(AT_MOST);
        for (long id : due) {
            try {
                deliveries.message(id).ifPresent(message -> deliveries.sent(id, send(target, message)));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Message with key %d could not be sent", id);
            }
        }
        return due.size();
    }

    private Optional<String> send(URI target, DeliveryService.Message message) {
        byte[] body = message.json().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "Televisit-Delivery", message.id(),
                "Televisit-Signature", SignedBody.header(settings.secret(), body, clock.now()));
        return sender.post(target, message.json(), headers);
    }
}
