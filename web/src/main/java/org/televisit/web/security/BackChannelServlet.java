package org.televisit.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.televisit.application.security.BackChannelLogout;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * {@code POST /back-channel-logout}: where the identity provider tells us that somebody was signed out there (OpenID
 * Connect Back-Channel Logout 1.0). 200 when it is done, 400 for a token that is not believed, 503 when the provider's
 * keys can't be had; nothing more is said.
 */
@WebServlet("/back-channel-logout")
public class BackChannelServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(BackChannelServlet.class);
    private static final int LARGEST_BODY = 16 * 1024;
    private static final int SC_TOO_MANY_REQUESTS = 429;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FIELD = "logout_token=";

    // a provider tells of everybody at once when its administrator signs everybody out
    private final transient AddressRate rate = new AddressRate(50, 1000, System::nanoTime);

    @Inject
    private transient BackChannelLogout backChannel;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        int wait = rate.secondsToWait(request.getRemoteAddr());
        if (wait > 0) {
            response.setHeader("Retry-After", Integer.toString(wait));
            response.setStatus(SC_TOO_MANY_REQUESTS);
            return;
        }
        try {
            backChannel.obey(token(request));
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (BusinessException refusal) {
            response.setStatus(
                    refusal.category() == Category.UNAVAILABLE
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_BAD_REQUEST);
        } catch (RuntimeException e) {
            LOG.error("A sign-out at the identity provider could not be followed", e);
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** Null when none came, or two, or too much. */
    private static String token(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (type == null || !type.startsWith(FORM) || body.length > LARGEST_BODY) {
            return null;
        }
        String found = null;
        for (String field : new String(body, StandardCharsets.US_ASCII).split("&")) {
            if (field.startsWith(FIELD)) {
                if (found != null) {
                    return null;
                }
                found = field.substring(FIELD.length());
            }
        }
        return decoded(found);
    }

    private static String decoded(String value) {
        try {
            return value == null ? null : URLDecoder.decode(value, StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException noForm) {
            return null;
        }
    }
}
