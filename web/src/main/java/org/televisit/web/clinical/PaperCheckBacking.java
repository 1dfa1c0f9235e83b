package org.televisit.web.clinical;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.televisit.application.clinical.PrescriptionCheck;
import org.televisit.application.clinical.PrescriptionCheck.Finding;
import org.televisit.web.page.Times;
import org.televisit.web.security.AddressRate;

/** Whether a prescription is valid, for whoever holds its code; open to all, so an address may not ask without end. */
@Named("paperCheck")
@RequestScoped
public class PaperCheckBacking {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int A_SECOND = 1;
    private static final int AT_ONCE = 20;
    private static final AddressRate RATE = new AddressRate(A_SECOND, AT_ONCE, System::nanoTime);

    @Inject
    private PrescriptionCheck check;

    @Inject
    private Times times;

    @Inject
    private HttpServletRequest request;

    private String code;
    private boolean slowed;
    private Finding finding;

    /** Being created is all it does: before the page is drawn, so that its status can still be told. */
    public void touch() {
        // load() has run by now
    }

    @PostConstruct
    void load() {
        code = request.getParameter("code");
        if (code == null || code.isBlank()) {
            return;
        }
        int wait = RATE.secondsToWait(request.getRemoteAddr());
        if (wait > 0) {
            slowed = true;
            var answer = FacesContext.getCurrentInstance().getExternalContext();
            answer.setResponseStatus(TOO_MANY_REQUESTS);
            answer.setResponseHeader("Retry-After", Integer.toString(wait));
            return;
        }
        finding = check.ask(code).orElse(null);
    }

    /** What was typed, to stand in the field again; never what does not look like a code. */
    public String getCode() {
        return code == null || code.length() > 40 ? "" : code;
    }

    public boolean isAsked() {
        return code != null && !code.isBlank() && !slowed;
    }

    public boolean isSlowed() {
        return slowed;
    }

    /** Null for a code that is none. */
    public Finding getFinding() {
        return finding;
    }

    /** The day it was signed. */
    public String getSignedOn() {
        return times.date(finding.signedOn());
    }
}
