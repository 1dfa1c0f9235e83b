package org.televisit.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.televisit.application.notification.MessageQueries;
import org.televisit.application.notification.MessageView;
import org.televisit.domain.notification.OutboxStatus;
import org.televisit.web.page.Notices;

/** One message as its reader has it. */
@Named("message")
@RequestScoped
public class MessageBacking {

    @Inject
    private MessageQueries queries;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private MessageView view;

    @PostConstruct
    void load() {
        view = queries.one(request.getParameter("id"));
    }

    /** Being created is all it does: before the page is drawn, so that an unknown message becomes an error page. */
    public void touch() {
        // load() has run by now
    }

    /** Has it tried again, at once. */
    public void resend() {
        queries.resend(view.line().id());
        load();
        notices.done("messages.resent");
    }

    public MessageView getView() {
        return view;
    }

    /** Whether it was given up and can be tried again. */
    public boolean isDead() {
        return view.line().status() == OutboxStatus.DEAD;
    }
}
