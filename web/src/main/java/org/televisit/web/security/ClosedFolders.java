package org.televisit.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.televisit.application.security.RefusalService;

/**
 * What was refused somebody who is signed in before any service of ours ran, and so is written down where errors go
 * (REQUIREMENTS S1): what the container refused for want of a role, pages, whose folder is a role, and all there is, to
 * who has none; and what a program asked with an access token where none counts.
 */
@ApplicationScoped
public class ClosedFolders {

    @Inject
    private RefusalService refusals;

    @Inject
    private PersonRate rate;

    /**
     * Whether this error is such a refusal.
     *
     * @param status what the container answers
     */
    public boolean refused(HttpServletRequest request, int status) {
        return status == HttpServletResponse.SC_FORBIDDEN
                && request.getUserPrincipal() != null
                && (request.getAttribute(SignInFilter.REACHED) == null || misplaced(request));
    }

    /** Whether a program asked, which reads no pages. */
    public boolean byProgram(HttpServletRequest request) {
        return TokenClaims.bearer(request.getUserPrincipal());
    }

    private static boolean misplaced(HttpServletRequest request) {
        return SignInFilter.MISPLACED.equals(request.getAttribute(SignInFilter.REFUSED));
    }

    /**
     * Writes it down, unless this person asks so often that they would fill the trail.
     *
     * @return 0 when it is written down; else the seconds after which they may ask again
     */
    public int writtenDown(HttpServletRequest request) {
        int wait = rate.secondsToWait(request.getUserPrincipal());
        if (wait == 0) {
            String address = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            String asked = request.getMethod() + " " + named(address, request.getContextPath());
            if (misplaced(request)) {
                refusals.tokenMisplaced(asked);
            } else {
                refusals.roleMissing(asked);
            }
        }
        return wait;
    }

    /** The path as lines of REST and FHIR name theirs: without where the application lies, and what was asked with. */
    static String named(String address, String root) {
        return address.substring(root.length()).replaceFirst("[;?].*", "").replaceFirst("^/+(api/v1/)?", "");
    }
}
