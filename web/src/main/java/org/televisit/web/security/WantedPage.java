package org.televisit.web.security;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;

/**
 * What follows the question mark of an address somebody opened before they had signed in, such as which visit: the
 * server's sign-in comes back to the page without it. Remembered with the session, for the latest page alone.
 */
record WantedPage(String path, String query) implements Serializable {

    private static final String KEY = WantedPage.class.getName();

    /** Somebody is sent to sign in. */
    static void remember(HttpServerExchange exchange) {
        String query = exchange.getQueryString();
        if (exchange.getRequestMethod().equals(Methods.GET) && query != null && !query.isEmpty()) {
            request(exchange).getSession().setAttribute(KEY, new WantedPage(exchange.getRequestURI(), query));
        }
    }

    /** Somebody is sent to a page of ours: to the one they wanted, whole, if it is that. */
    static void leadsTo(HttpServerExchange exchange, String address) {
        HttpSession session = request(exchange).getSession(false);
        String bare = address.endsWith("?") ? address.substring(0, address.length() - 1) : address;
        if (session != null && session.getAttribute(KEY) instanceof WantedPage wanted && bare.endsWith(wanted.path)) {
            session.removeAttribute(KEY);
            exchange.getResponseHeaders().put(Headers.LOCATION, bare + "?" + wanted.query);
        }
    }

    private static HttpServletRequest request(HttpServerExchange exchange) {
        return (HttpServletRequest)
                exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY).getServletRequest();
    }
}
