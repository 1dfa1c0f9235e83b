package org.televisit.application.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.payment.SignedBody;
import org.televisit.application.time.ApplicationClock;

/**
 * Sends what the other system is to know, one after the other and outside any transaction: one that does not answer
 * keeps nobody waiting but the messages for it.
 */
@Dependent
public class DeliveryRound {

    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);
    // ten seconds each at the worst: all are sent well within the two minutes of the claim
    private static final int AT_ONCE = 8;
    // one that takes them quickly has up to 800 each time, and one that takes none is asked eight times
    private static final int MOST_TIMES = 100;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private WebhookSettings settings;

    @Inject
    private WebhookSender sender;

    @Inject
    private ApplicationClock clock;

    /** Tries what is due now, the oldest first, and goes on while there is more and it gets through; says how many. */
    public int run() {
        URI target = settings.target().orElse(null);
        if (target == null) {
            return 0;
        }
        int tried = 0;
        for (int time = 0; time < MOST_TIMES; time++) {
            List<Long> due = deliveries.due(AT_ONCE);
            tried += due.size();
            boolean through = false;
            for (long id : due) {
                through |= tried(id, target);
            }
            if (due.size() < AT_ONCE || !through) {
                break;
            }
        }
        return tried;
    }

    /** Whether it got through. */
    private boolean tried(long id, URI target) {
        try {
            DeliveryService.Message message = deliveries.message(id).orElse(null);
            if (message == null) {
                return false;
            }
            Optional<String> failure = send(target, message);
            deliveries.sent(id, failure);
            return failure.isEmpty();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Message with key %d could not be sent", id);
            return false;
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
