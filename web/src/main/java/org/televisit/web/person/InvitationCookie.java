package org.televisit.web.person;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.televisit.web.security.PublicAddress;

/**
 * Carries an invitation's token past the sign-in. In the page's address it would travel to the identity provider and
 * into its log; the cookie stays with this site and out of scripts.
 */
final class InvitationCookie {

    /** The one page that reads it. */
    static final String PAGE = "/invite.xhtml";

    private static final String NAME = "televisit-invitation";
    private static final int LIFE_SECONDS = 3600;

    private InvitationCookie() {}

    /** The token whose page was opened within the last hour; null without one. */
    static String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> NAME.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** The invitation was taken. */
    static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    static void keep(String token, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, token, LIFE_SECONDS));
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath(request.getContextPath() + PAGE);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(PublicAddress.secure());
        return cookie;
    }
}
