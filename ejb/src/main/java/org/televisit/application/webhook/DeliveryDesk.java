package org.televisit.application.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.webhook.DeliveryRepository;
import org.televisit.domain.webhook.DeliveryStatus;
import org.televisit.domain.webhook.WebhookDelivery;

/** Where an admin sees what the other system was told, and has what it would not take tried again. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class DeliveryDesk {

    private static final int LONGEST_PAGE = 100;

    @Inject
    private DeliveryRepository rows;

    @Inject
    private WebhookSettings settings;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    /**
     * Messages for the other system, the newest first.
     *
     * @param status null for all
     * @param before null for the first page, then the id of the last line shown
     * @param limit 1 to 100; more is cut
     * @throws BusinessException NOT_FOUND for an unknown {@code before}
     */
    public List<WebhookDelivery> page(DeliveryStatus status, String before, int limit) {
        long key = before == null ? Long.MAX_VALUE : found(before).id();
        return rows.before(status, key, Math.max(1, Math.min(limit, LONGEST_PAGE)));
    }

    /**
     * One of them.
     *
     * @throws BusinessException NOT_FOUND
     */
    public WebhookDelivery one(String id) {
        return found(id);
    }

    /**
     * Has one sent at once: one that was given up from the beginning, one that waits without its pause.
     *
     * @throws BusinessException NOT_FOUND; CONFLICT illegal-transition when the other system has it
     */
    public WebhookDelivery again(String id) {
        WebhookDelivery delivery = found(id);
        delivery.again(clock.now());
        audit.record(caller.actor(), new AuditEntry(AuditAction.MESSAGE_RESEND, "WebhookDelivery", id, null, null));
        return delivery;
    }

    /** The host that is told; null when nobody is. */
    public String told() {
        return settings.target().map(URI::getHost).orElse(null);
    }

    private WebhookDelivery found(String id) {
        return rows.byPublicId(id).orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }
}
