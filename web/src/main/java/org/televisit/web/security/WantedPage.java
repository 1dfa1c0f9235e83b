package org.televisit.web.security;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What follows the question mark of an address somebody opened before they had signed in, such as which visit: the
 * server's sign-in comes back to the page without it. The browser itself keeps it meanwhile, for the latest page alone
 * and ten minutes, so that nobody fills the server's memory by asking.
 */
final class WantedPage {

    static final String NAME = "televisit-wanted";

    private static final int LONGEST = 512;
    private static final int SECONDS = 600;

    private WantedPage() {}

    /** Somebody is sent to sign in. */
    static void remember(HttpServerExchange exchange) {
        String query = exchange.getQueryString();
        String wanted = exchange.getRequestURI() + "?" + query;
        boolean kept = exchange.getRequestMethod().equals(Methods.GET)
                && query != null
                && !query.isEmpty()
                && wanted.length() <= LONGEST;
        if (kept) {
            set(exchange, encoded(wanted), SECONDS);
        } else {
            forget(exchange);
        }
    }

    /** Somebody is sent to a page of ours: to the one they wanted, whole, if it is that. */
    static void leadsTo(HttpServerExchange exchange, String address) {
        Cookie cookie = exchange.getRequestCookie(NAME);
        String bare = address.endsWith("?") ? address.substring(0, address.length() - 1) : address;
        String query = cookie == null ? null : queryOf(cookie.getValue(), bare);
        if (query != null) {
            exchange.getResponseHeaders().put(Headers.LOCATION, bare + "?" + query);
            forget(exchange);
        }
    }

    static String encoded(String wanted) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(wanted.getBytes(StandardCharsets.UTF_8));
    }

    /** What was wanted of this page; null when it is another, or nothing that we wrote. */
    static String queryOf(String cookie, String bare) {
        try {
            String wanted = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
            int end = wanted.indexOf('?');
            boolean sound =
                    end > 0 && wanted.length() <= LONGEST && wanted.chars().allMatch(c -> c > ' ' && c < 0x7f);
            return sound && bare.endsWith(wanted.substring(0, end)) ? wanted.substring(end + 1) : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static void forget(HttpServerExchange exchange) {
        if (exchange.getRequestCookie(NAME) != null) {
            set(exchange, "", 0);
        }
    }

    private static void set(HttpServerExchange exchange, String value, int seconds) {
        String cookie = NAME + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax";
        exchange.getResponseHeaders().add(Headers.SET_COOKIE, exchange.isSecure() ? cookie + "; Secure" : cookie);
    }
}
