package org.televisit.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.televisit.domain.shared.BusinessException;

/** Tells the reader on the page what happened. */
@RequestScoped
public class Notices {

    @Inject
    private Words words;

    /** Good news that survives the redirect to the next page; {@code key} and {@code key.next} hold the words. */
    public void doneThenRedirect(String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        done(key);
    }

    /** Good news on this page. */
    public void done(String key) {
        add(FacesMessage.SEVERITY_INFO, words.text(key), words.text(key + ".next"));
    }

    /** A refusal: what, why, what now. */
    public void refused(BusinessException refusal) {
        add(FacesMessage.SEVERITY_ERROR, words.refusal(refusal), words.refusalNext(refusal.reason()));
    }

    /** As {@link #refused(BusinessException)}, for a reason the page itself found. */
    public void refused(String reason) {
        add(FacesMessage.SEVERITY_ERROR, words.refusal(reason), words.refusalNext(reason));
    }

    private static void add(FacesMessage.Severity severity, String summary, String detail) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, summary, detail));
    }
}
