package org.televisit.web.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.televisit.application.trail.OpenedLine;
import org.televisit.application.trail.OpenedPage;
import org.televisit.application.trail.OpenedQueries;
import org.televisit.domain.audit.AuditPlace;

/** "Who opened my visit": what others, or everybody, did with the reader's own record, a page at a time by key. */
@Named("opened")
@RequestScoped
public class OpenedBacking {

    private static final int PAGE = 30;

    @Inject
    private OpenedQueries queries;

    @Inject
    private HttpServletRequest request;

    private OpenedPage page;

    @PostConstruct
    void load() {
        String before = request.getParameter("before");
        page = queries.mine(getVisit(), isAll(), before == null ? null : AuditPlace.parse(before), PAGE);
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
        return request.getContextPath() + "/patient/opened.xhtml?visit=" + visit + "&all=" + all;
    }

    /** The address of the next page, or null at the end. */
    public String getNext() {
        return page.next() == null
                ? null
                : address(isAll()) + "&before=" + page.next().token();
    }
}
