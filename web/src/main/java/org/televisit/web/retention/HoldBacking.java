package org.televisit.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.televisit.application.retention.ErasureService;
import org.televisit.application.retention.HoldLine;
import org.televisit.application.retention.RetentionReport;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;

/** Whether anything of the patient on the page may be deleted, and erasing their contents; for admins alone. */
@Named("hold")
@RequestScoped
public class HoldBacking {

    @Inject
    private RetentionReport report;

    @Inject
    private ErasureService erasure;

    @Inject
    private Reader reader;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String reason;
    private String erasureReason;
    private HoldLine standing;

    @PostConstruct
    void load() {
        standing = reader.isAdmin() ? report.hold(patient()).orElse(null) : null;
    }

    private String patient() {
        return request.getParameter("id");
    }

    /** The hold that stands, or null. */
    public HoldLine getStanding() {
        return standing;
    }

    /** Forbids it. */
    public String forbid() {
        report.forbid(patient(), reason);
        notices.doneThenRedirect("retention.forbidden");
        return again();
    }

    /** Allows it again. */
    public String allow() {
        report.allow(patient());
        notices.doneThenRedirect("retention.allowed");
        return again();
    }

    /** Erases the contents for good; asked for once, in a dialog. */
    public String erase() {
        erasure.erase(patient(), erasureReason);
        notices.doneThenRedirect("retention.erased");
        return again();
    }

    public String getErasureReason() {
        return erasureReason;
    }

    public void setErasureReason(String why) {
        erasureReason = why;
    }

    private String again() {
        return "/staff/patient.xhtml?faces-redirect=true&id=" + patient();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
