package org.televisit.web.security;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Where the server would send somebody to an identity provider that does not answer, which browsers show as a page of
 * their own about a refused connection, they read a page of ours instead (status 503); and who comes back from there
 * arrives at the page they wanted, whole ({@link WantedPage}). The server's sign-in comes before any filter, so this stands
 * around it.
 */
public final class SignInGate implements ServletExtension {

    /** The reason, as {@link SignInFilter#REFUSED} tells it. */
    public static final String AWAY = "sign-in-away";

    /** When to ask again, in seconds. */
    public static final int RETRY_SECONDS = 30;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addOuterHandlerChainWrapper(next -> exchange -> {
            exchange.addDefaultResponseListener(SignInGate::answers);
            next.handleRequest(exchange);
        });
    }

    private static boolean answers(HttpServerExchange exchange) {
        String address = exchange.getResponseHeaders().getFirst(Headers.LOCATION);
        if (exchange.getStatusCode() != StatusCodes.FOUND || address == null) {
            return false;
        }
        ProviderAbsence absence = CDI.current().select(ProviderAbsence.class).get();
        if (!absence.liesThere(address)) {
            WantedPage.leadsTo(exchange, address);
            return false;
        }
        if (!absence.known()) {
            WantedPage.remember(exchange);
            return false;
        }
        exchange.getResponseHeaders().remove(Headers.LOCATION);
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
        ServletRequestContext context = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
        context.getServletRequest().setAttribute(SignInFilter.REFUSED, AWAY);
        try {
            ((HttpServletResponse) context.getServletResponse()).sendError(StatusCodes.SERVICE_UNAVAILABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
