package org.televisit.web.metrics;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.televisit.application.metrics.MetricsAccess;
import org.televisit.application.metrics.MetricsBoard;

/**
 * {@code GET /metrics}: the node's figures in Prometheus' text format, for whoever sends
 * {@code Authorization: Token …} with the token of the settings; 404 while there is none. (REQUIREMENTS O2)
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MetricsAccess access;

    @Inject
    private transient MetricsBoard board;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!access.on()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!access.allows(request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", "Token");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        byte[] page = board.page();
        response.setContentType(board.contentType());
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
