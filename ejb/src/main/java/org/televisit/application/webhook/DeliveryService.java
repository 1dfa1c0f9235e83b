package org.televisit.application.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.webhook.DeliveryClaim;
import org.televisit.domain.webhook.DeliveryRepository;
import org.televisit.domain.webhook.DeliveryStatus;
import org.televisit.domain.webhook.WebhookDelivery;

/** Keeps book of what was sent to the other system; the sending itself is done outside any transaction. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryService {

    private static final Logger LOG = Logger.getLogger(DeliveryService.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    private DeliveryRepository rows;

    @Inject
    private ApplicationClock clock;

    /** A message in hand. */
    public record Message(String id, String json) {}

    /** Messages to send now, claimed for two minutes: one that is lost is sent again after that. */
    public DeliveryClaim due(int limit) {
        return rows.claim(clock.now(), LEASE, limit);
    }

    /** What to send; empty when the claim that ends then holds it no more. */
    public Optional<Message> message(long id, Instant until) {
        return rows.byIdLocked(id)
                .filter(delivery -> delivery.heldUntil(until))
                .map(delivery -> new Message(delivery.publicId(), delivery.body()));
    }

    /**
     * It was taken (no failure), or not. What was taken was taken, however late that is known; a failure counts only
     * while the claim that ends then still holds the message, or it would put off what another sends by now.
     */
    public void sent(long id, Instant until, Optional<String> failure) {
        WebhookDelivery delivery = rows.byIdLocked(id).orElseThrow();
        if (failure.isEmpty()) {
            if (delivery.status() == DeliveryStatus.PENDING) {
                delivery.delivered(clock.now());
            }
            return;
        }
        if (!delivery.heldUntil(until)) {
            return;
        }
        delivery.failed(failure.get(), clock.now());
        LOG.warnf(
                "Message %s did not get through at attempt %d: %s",
                delivery.publicId(), delivery.attempts(), failure.get());
    }
}
