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
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps the flash for the page that somebody reads next. Others are read beside it, and would use the message up: a page
 * reads itself again ({@link PartsOnly}), since news of what somebody has just done often come before the page that says
 * so to them; and the service worker fetches the page it keeps, as soon as somebody is here for the first time.
 */
@WebFilter(servletNames = "faces", asyncSupported = true)
public class FlashFilter extends HttpFilter {

    // the name that Mojarra gives its cookie
    private static final String FLASH = "csfcfc";

    private static final String KEPT_PAGE = "/offline.xhtml";

    /** What a browser says that it will do with a page that is read (Fetch Metadata, 2.1). */
    private static final Set<String> READ = Set.of("document", "iframe", "frame");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean beside = beside(
                request.getMethod(),
                request.getServletPath(),
                request.getHeader(PartsOnly.HEADER) != null,
                request.getHeader("Sec-Fetch-Dest"));
        chain.doFilter(beside ? new WithoutFlash(request) : request, response);
    }

    /**
     * Whether nobody reads what is answered.
     *
     * @param destination as the browser says it; null from one that does not
     */
    static boolean beside(String method, String path, boolean parts, String destination) {
        boolean fetched = method.equals("GET") && destination != null && !READ.contains(destination);
        return parts || fetched || path.equals(KEPT_PAGE);
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
