package org.televisit.web.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.televisit.application.guest.AdminEntries;
import org.televisit.web.page.Reader;

/** An admin announces that they wish to enter the call of the visit on the page. */
@Named("adminEntry")
@RequestScoped
public class AdminEntryBacking {

    @Inject
    private AdminEntries entries;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private String reason;

    /** Whether the reader may, and the call goes on. */
    public boolean isOffered() {
        return reader.isAdmin() && entries.possible(visit());
    }

    /** Announces it and goes before the room, where who comes from outside waits. */
    public void announce() throws IOException {
        String secret = entries.announce(visit(), reason);
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        // behind the #, which browsers never send: no log on the way sees the secret
        external.redirect(external.getRequestContextPath() + "/guest/visit.xhtml#" + secret);
    }

    private String visit() {
        return request.getParameter("id");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
