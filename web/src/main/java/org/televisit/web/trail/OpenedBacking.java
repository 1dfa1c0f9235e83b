package org.televisit.web.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.televisit.application.person.ActingFor;
import org.televisit.application.trail.OpenedLine;
import org.televisit.application.trail.OpenedPage;
import org.televisit.application.trail.OpenedQueries;
import org.televisit.domain.audit.AuditPlace;
import org.televisit.web.appointment.ActingBacking;

/** "Who opened my visit": what others, or everybody, did with the reader's own record, a page at a time by key. */
@Named("opened")
@RequestScoped
public class OpenedBacking {

    private static final int PAGE = 30;

    @Inject
    private OpenedQueries queries;

    @Inject
    private ActingBacking acting;

    @Inject
    private HttpServletRequest request;

    private OpenedPage page;

    @PostConstruct
    void load() {
        String before = request.getParameter("before");
        AuditPlace from = before == null ? null : AuditPlace.parse(before);
        String patient = getPatient();
        page = patient == null
                ? queries.mine(getVisit(), isAll(), from, PAGE)
                : queries.of(patient, isAll(), from, PAGE);
    }

    /** Public id of the patient whose whole record it is about, as the address says; null for the reader's own. */
    public String getPatient() {
        String patient = request.getParameter("patient");
        return patient == null || patient.isBlank() || getVisit() != null ? null : patient;
    }

    /** Whom the reader acts for, when the page is about their record; null for the reader's own. */
    public ActingFor getOther() {
        return acting.getOthers().stream()
                .filter(each -> each.patientId().equals(getPatient()))
                .findFirst()
                .orElse(null);
    }

    public List<OpenedLine> getShown() {
        return page.lines();
    }

    /** The one visit it is about, or null for all. */
    public String getVisit() {
        String visit = request.getParameter("visit");
        return visit == null || visit.isBlank() ? null : visit;
    }

    /** Whether what the reader did themselves is shown as well. */
    public boolean isAll() {
        return "true".equals(request.getParameter("all"));
    }

    /** Whether the reader has gone on from the newest. */
    public boolean isFurther() {
        return request.getParameter("before") != null;
    }

    /** The address of the newest lines, with the reader's own or without. */
    public String address(boolean all) {
        String visit = getVisit() == null ? "" : URLEncoder.encode(getVisit(), StandardCharsets.UTF_8);
        String patient =
                getPatient() == null ? "" : "&patient=" + URLEncoder.encode(getPatient(), StandardCharsets.UTF_8);
        return request.getContextPath() + "/patient/opened.xhtml?visit=" + visit + patient + "&all=" + all;
    }

    /** The address of the next page, or null at the end. */
    public String getNext() {
        return page.next() == null
                ? null
                : address(isAll()) + "&before=" + page.next().token();
    }
}
