package org.televisit.web.page;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jboss.logging.Logger;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.security.SignInFilter;

/**
 * A refusal after a click becomes words on the same page, which keeps what was typed; a refusal of the page itself
 * becomes its error page; a page that has expired leads back to itself; anything else is logged and said plainly.
 */
public class PageExceptionHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(PageExceptionHandler.class);

    /** @param wrapped what Faces would do */
    public PageExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            Throwable cause = Causes.root(event.getContext().getException());
            PhaseId phase = event.getContext().getPhaseId();
            events.remove();
            answer(faces, cause, phase);
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable cause, PhaseId phase) {
        try {
            if (cause instanceof BusinessException refusal) {
                refuse(faces, refusal, phase);
            } else if (cause instanceof EJBAccessException) {
                send(faces, 403, "not-yours");
            } else if (cause instanceof ViewExpiredException expired) {
                expired(faces, expired);
            } else {
                LOG.error("A page failed: " + faces.getExternalContext().getRequestServletPath(), cause);
                send(faces, 500, null);
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void refuse(FacesContext faces, BusinessException refusal, PhaseId phase) throws IOException {
        boolean afterClick = faces.isPostback() && !PhaseId.RENDER_RESPONSE.equals(phase);
        if (afterClick && !refusal.reason().equals("blocked")) {
            CDI.current().select(Notices.class).get().refused(refusal);
            faces.validationFailed();
            return;
        }
        send(faces, status(refusal.category()), refusal.reason());
    }

    private static int status(Category category) {
        return switch (category) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case INVALID -> 400;
            case UNAVAILABLE -> 503;
            case TOO_OFTEN -> 429;
        };
    }

    private static void send(FacesContext faces, int status, String reason) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest() || external.isResponseCommitted()) {
            // A script can't show a page of ours: it is sent there instead.
            external.redirect(external.getRequestContextPath() + ErrorPages.forStatus(status));
        } else {
            ((HttpServletRequest) external.getRequest()).setAttribute(SignInFilter.REFUSED, reason);
            external.responseReset();
            external.responseSendError(status, null);
        }
        faces.responseComplete();
    }

    private static void expired(FacesContext faces, ViewExpiredException gone) throws IOException {
        ExternalContext external = faces.getExternalContext();
        String query = ((HttpServletRequest) external.getRequest()).getQueryString();
        String back = gone.getViewId() + (query == null ? "" : "?" + query);
        external.redirect(external.getRequestContextPath() + "/error/expired.xhtml?back="
                + URLEncoder.encode(back, StandardCharsets.UTF_8));
        faces.responseComplete();
    }
}
