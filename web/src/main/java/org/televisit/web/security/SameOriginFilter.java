package org.televisit.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses a change that rides on the session cookie from somebody else's page. A bearer token is never sent by a
 * browser on its own, so it needs no such proof.
 */
public class SameOriginFilter extends HttpFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) || SignInFilter.bearer(request) || PublicAddress.ownPage(request)) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(SignInFilter.REFUSED, "foreign-origin");
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
