package org.televisit.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.televisit.application.security.StepUp;

/** The proof of a fresh sign-in, as the session remembers it; a bearer, who has no session, has none. */
public final class FreshSignIn {

    private static final String KEY = FreshSignIn.class.getName();

    private FreshSignIn() {}

    /** Null for none. How old it is, and whose, is looked at where it counts. */
    public static StepUp of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof StepUp proof ? proof : null;
    }

    static void remember(HttpServletRequest request, StepUp proof) {
        request.getSession().setAttribute(KEY, proof);
    }
}
