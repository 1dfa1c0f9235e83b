package org.televisit.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.televisit.application.security.RefusalService;

/**
 * What the container refused somebody who is signed in, for want of a role: pages, whose folder is a role, and all there
 * is, to who has none. No filter and no service of ours has run then, so the attempt is written down where errors go
 * (REQUIREMENTS S1).
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
                && request.getAttribute(SignInFilter.REACHED) == null;
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
            refusals.roleMissing(request.getMethod() + " " + named(address, request.getContextPath()));
        }
        return wait;
    }

    /** The path as lines of REST and FHIR name theirs: without where the application lies, and what was asked with. */
    static String named(String address, String root) {
        return address.substring(root.length()).replaceFirst("[;?].*", "").replaceFirst("^/+(api/v1/)?", "");
    }
}
