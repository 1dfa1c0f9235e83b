package org.televisit.application.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.payment.SignedBody;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.webhook.DeliveryClaim;

/**
 * Sends what the other system is to know, one after the other and outside any transaction: one that does not answer
 * keeps nobody waiting but the messages for it.
 */
@Dependent
public class DeliveryRound {

    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);
    // ten seconds each at the worst: all are sent well within the two minutes of the claim
    private static final int AT_ONCE = 8;
    // one that answers quickly has hundreds each time, and one that keeps us waiting no more than it was given
    private static final long A_WHILE = Duration.ofSeconds(5).toNanos();

    @Inject
    private DeliveryService deliveries;

    @Inject
    private WebhookSettings settings;

    @Inject
    private WebhookSender sender;

    @Inject
    private ApplicationClock clock;

    /** Tries what is due now, the oldest first, and goes on for a while if there is more; says how many it tried. */
    public int run() {
        URI target = settings.target().orElse(null);
        if (target == null) {
            return 0;
        }
        long begun = System.nanoTime();
        int tried = 0;
        DeliveryClaim due;
        do {
            due = deliveries.due(AT_ONCE);
            for (long id : due.ids()) {
                tryOne(id, due.until(), target);
            }
            tried += due.ids().size();
        } while (due.ids().size() == AT_ONCE && System.nanoTime() - begun < A_WHILE);
        return tried;
    }

    private void tryOne(long id, Instant until, URI target) {
        try {
            deliveries.message(id, until).ifPresent(message -> deliveries.sent(id, until, send(target, message)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Message with key %d could not be sent", id);
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
