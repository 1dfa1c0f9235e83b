package org.televisit.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Keeps the flash from a page that reads itself again ({@link PartsOnly}): news of what somebody has just done often
 * come before the page that says so to them, and that reading would use their message up.
 */
@WebFilter(servletNames = "faces", asyncSupported = true)
public class PartsFilter extends HttpFilter {

    // the name that Mojarra gives its cookie
    private static final String FLASH = "csfcfc";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean parts = request.getHeader(PartsOnly.HEADER) != null;
        chain.doFilter(parts ? new WithoutFlash(request) : request, response);
    }

    private static final class WithoutFlash extends HttpServletRequestWrapper {

        WithoutFlash(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            Cookie[] all = super.getCookies();
            return all == null
                    ? null
                    : Stream.of(all)
                            .filter(cookie -> !FLASH.equals(cookie.getName()))
                            .toArray(Cookie[]::new);
        }
    }
}
