package org.televisit.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.televisit.web.security.OwnPath;
import org.televisit.web.security.SignInFilter;

/** What an error page needs to know: the reason of the refusal and the way back. */
@Named("problem")
@RequestScoped
public class ErrorBacking {

    @Inject
    private HttpServletRequest request;

    /** Whether a person is refused because they are shut out, which gets words of its own. */
    public boolean isBlocked() {
        return "blocked".equals(request.getAttribute(SignInFilter.REFUSED));
    }

    /** The page that was wished for and could not be had, to try it again. */
    public String getWished() {
        Object wished = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return wished == null || !wished.toString().startsWith(request.getContextPath() + "/")
                ? request.getContextPath() + "/"
                : query == null ? wished.toString() : wished + "?" + query;
    }

    /** A path of ours to go on at; never an address of somebody else's choice. */
    public String getBack() {
        return OwnPath.of(request.getParameter("back"));
    }
}
