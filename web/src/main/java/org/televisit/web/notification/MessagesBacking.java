package org.televisit.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.televisit.application.notification.MessageFilter;
import org.televisit.application.notification.MessageKey;
import org.televisit.application.notification.MessageLine;
import org.televisit.application.notification.MessagePage;
import org.televisit.application.notification.MessageQueries;
import org.televisit.domain.notification.OutboxStatus;
import org.televisit.web.page.Notices;

/** The messages to people, newest first, a page at a time by key; dead ones can be tried again. */
@Named("messages")
@RequestScoped
public class MessagesBacking {

    private static final int PAGE = 30;

    @Inject
    private MessageQueries queries;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private MessagePage page;

    @PostConstruct
    void load() {
        String before = request.getParameter("before");
        page = queries.page(
                before == null ? null : new MessageKey(before),
                PAGE,
                new MessageFilter(getStatus(), null, isUnneeded()));
    }

    /** Has the one tried again that the button names. */
    public void resend() {
        queries.resend(request.getParameter("message"));
        load();
        notices.done("messages.resent");
    }

    /** The state asked for, or null for all. */
    public OutboxStatus getStatus() {
        String status = request.getParameter("status");
        return getStatuses().stream()
                .filter(each -> each.name().equals(status))
                .findFirst()
                .orElse(null);
    }

    public List<OutboxStatus> getStatuses() {
        return Arrays.asList(OutboxStatus.values());
    }

    /** Whether texts and pushes are listed too that nobody needed: there is nothing to be done about them. */
    public boolean isUnneeded() {
        return Boolean.parseBoolean(request.getParameter("unneeded"));
    }

    /** Whether there can be such ones in this list. */
    public boolean isChoosing() {
        return getStatus() == null || getStatus() == OutboxStatus.SKIPPED;
    }

    /**
     * The address of a list of messages.
     *
     * @param status null for all
     * @param unneededToo as {@link #isUnneeded}
     */
    public String address(OutboxStatus status, boolean unneededToo) {
        return request.getContextPath() + "/admin/messages.xhtml?status=" + (status == null ? "" : status)
                + (unneededToo ? "&unneeded=true" : "");
    }

    public List<MessageLine> getShown() {
        return page.messages();
    }

    /** Whether the reader has gone on from the newest. */
    public boolean isFurther() {
        return request.getParameter("before") != null;
    }

    /** Where the next page begins, or null at the end. */
    public String getNext() {
        return page.next() == null ? null : page.next().id();
    }
}
