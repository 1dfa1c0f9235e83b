package org.televisit.web.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.televisit.application.webhook.DeliveryDesk;
import org.televisit.domain.webhook.DeliveryStatus;
import org.televisit.domain.webhook.WebhookDelivery;
import org.televisit.web.page.Notices;

/** The messages to another system, newest first, a page at a time by key; what it has not taken can be sent again. */
@Named("webhooks")
@RequestScoped
public class WebhooksBacking {

    private static final int PAGE = 30;

    @Inject
    private DeliveryDesk desk;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private List<WebhookDelivery> page;

    @PostConstruct
    void load() {
        // one more tells whether there is another page
        page = desk.page(getStatus(), request.getParameter("before"), PAGE + 1);
    }

    /** Has the one sent again that the button names. */
    public void again() {
        desk.again(request.getParameter("delivery"));
        load();
        notices.done("webhooks.again.done");
    }

    /** The state asked for, or null for all. */
    public DeliveryStatus getStatus() {
        String status = request.getParameter("status");
        return getStatuses().stream()
                .filter(each -> each.name().equals(status))
                .findFirst()
                .orElse(null);
    }

    public List<DeliveryStatus> getStatuses() {
        return Arrays.asList(DeliveryStatus.values());
    }

    public List<WebhookDelivery> getShown() {
        return page.subList(0, Math.min(page.size(), PAGE));
    }

    /** Who is told, or null when nobody is. */
    public String getHost() {
        return desk.told();
    }

    /** Whether the reader has gone on from the newest. */
    public boolean isFurther() {
        return request.getParameter("before") != null;
    }

    /** Where the next page begins, or null at the end. */
    public String getNext() {
        return page.size() > PAGE ? page.get(PAGE - 1).publicId() : null;
    }
}
