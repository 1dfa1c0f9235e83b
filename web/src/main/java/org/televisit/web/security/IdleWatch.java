package org.televisit.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;

/**
 * Knows when a session's person was last seen to do something. A page that brings itself up to date asks with a header
 * that says so: that is no sign of them, though the container prolongs the session for it (REQUIREMENTS I6; HIPAA
 * 164.312(a)(2)(iii), automatic logoff).
 */
final class IdleWatch {

    /** The request header of what a page asks by itself. */
    static final String UNASKED = "X-Televisit-Unasked";

    /** The answer's header that tells the page to sign out. */
    static final String IDLE = "X-Televisit-Idle";

    private static final String TOUCHED = "televisit.touched";

    private IdleWatch() {}

    /** Whether nobody was there for as long as a session lasts; any request that somebody made is noted. */
    static boolean left(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession();
        if (request.getHeader(UNASKED) == null) {
            session.setAttribute(TOUCHED, now);
            return false;
        }
        Instant touched = (Instant) session.getAttribute(TOUCHED);
        Duration lasts = Duration.ofSeconds(session.getMaxInactiveInterval());
        return touched != null && now.isAfter(touched.plus(lasts));
    }
}
