package org.televisit.web.signaling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;

/**
 * What a client offers when it asks for the upgrade.
 *
 * @param complete whether it is a handshake of RFC 6455 that offers {@code televisit.v1}
 * @param ticket the ticket offered beside it; null if there is none, or more than one, or it can't be one
 */
record Offer(boolean complete, String ticket) {

    static final String PROTOCOL = "televisit.v1";
    private static final String TICKET = "ticket.";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    static Offer of(HttpServletRequest request) {
        boolean upgrade = "GET".equals(request.getMethod())
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && "13".equals(request.getHeader("Sec-WebSocket-Version"))
                && request.getHeader("Sec-WebSocket-Key") != null;
        boolean known = false;
        int tickets = 0;
        String ticket = null;
        for (String line : Collections.list(request.getHeaders("Sec-WebSocket-Protocol"))) {
            for (String protocol : line.split(",", 8)) {
                String name = protocol.strip();
                if (name.equals(PROTOCOL)) {
                    known = true;
                } else if (name.startsWith(TICKET)) {
                    tickets++;
                    ticket = name.substring(TICKET.length());
                }
            }
        }
        boolean one = tickets == 1 && TOKEN.matcher(ticket).matches();
        return new Offer(upgrade && known, one ? ticket : null);
    }
}
