package org.televisit.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
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

    /** A path of ours to go on at; never an address of somebody else's choice. */
    public String getBack() {
        String back = request.getParameter("back");
        return back != null && back.matches("/[A-Za-z0-9][A-Za-z0-9/.?=&_-]*") ? back : "/";
    }
}
