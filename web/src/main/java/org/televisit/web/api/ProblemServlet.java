package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.televisit.domain.shared.StoreAway;
import org.televisit.web.page.ErrorPages;
import org.televisit.web.page.Words;
import org.televisit.web.security.ClosedFolders;
import org.televisit.web.security.HeadersFilter;
import org.televisit.web.security.ProviderAbsence;
import org.televisit.web.security.SignInFilter;
import org.televisit.web.security.SignInGate;

/** Where the container sends every error: a script gets problem+json, a person a page in plain words. */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(ProblemServlet.class);

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private Words words;

    @Inject
    private ProviderAbsence absence;

    @Inject
    private ClosedFolders closed;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            LOG.error("A request failed: " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), thrown);
            if (StoreAway.isBehind(thrown)) {
                status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                response.setIntHeader("Retry-After", ProblemMapper.RETRY_SECONDS);
            }
        }
        // without having met the provider once the server knows no page to send anybody to, and says no instead
        if (status == HttpServletResponse.SC_FORBIDDEN && request.getUserPrincipal() == null && absence.known()) {
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            response.setIntHeader("Retry-After", SignInGate.RETRY_SECONDS);
            request.setAttribute(SignInFilter.REFUSED, SignInGate.AWAY);
        }
        status = afterRoles(request, response, status);
        response.setStatus(status);
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path != null && path.startsWith(request.getContextPath() + "/fhir/")) {
            getServletContext().getNamedDispatcher("fhirProblem").forward(request, response);
            return;
        }
        if (status == 401
                || closed.byProgram(request)
                || path != null && isForPrograms(path, request.getContextPath())) {
            Object reason = request.getAttribute(SignInFilter.REFUSED);
            response.setContentType(Problem.MEDIA_TYPE);
            response.setHeader("Content-Security-Policy", HeadersFilter.DATA_POLICY);
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write(Problem.of(status, reason == null ? null : reason.toString(), words)
                            .toJson());
            return;
        }
        boolean away = SignInGate.AWAY.equals(request.getAttribute(SignInFilter.REFUSED));
        request.getRequestDispatcher(away ? ErrorPages.SIGN_IN_AWAY : ErrorPages.forStatus(status))
                .forward(request, response);
    }

    // who is refused for want of a role and asks without end is told to wait instead
    private int afterRoles(HttpServletRequest request, HttpServletResponse response, int status) {
        int wait = closed.refused(request, status) ? closed.writtenDown(request) : 0;
        if (wait == 0) {
            return status;
        }
        response.setIntHeader("Retry-After", wait);
        request.removeAttribute(SignInFilter.REFUSED);
        return TOO_MANY_REQUESTS;
    }

    private static boolean isForPrograms(String path, String root) {
        // the feed is read by calendars; a page for a wrong address would open a session for each guess
        return Stream.of("/api/", "/webhooks/", "/feed/").anyMatch(prefix -> path.startsWith(root + prefix));
    }
}
