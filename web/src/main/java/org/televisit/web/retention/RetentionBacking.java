package org.televisit.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import org.televisit.application.retention.HoldLine;
import org.televisit.application.retention.RetentionLine;
import org.televisit.application.retention.RetentionReport;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** What the next night deletes, and of whom nothing may be deleted. */
@Named("retention")
@RequestScoped
public class RetentionBacking {

    @Inject
    private RetentionReport report;

    @Inject
    private Words words;

    @Inject
    private Times times;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private List<RetentionLine> lines;
    private List<HoldLine> holds;

    @PostConstruct
    void load() {
        lines = report.dryRun();
        holds = report.holds();
    }

    public List<RetentionLine> getLines() {
        return lines;
    }

    public List<HoldLine> getHolds() {
        return holds;
    }

    /** Whether the night deletes, or this page alone tells what it would. */
    public boolean isDeleting() {
        return report.deleting();
    }

    /** "Quality of connections". */
    public String name(RetentionLine line) {
        return words.text(
                "retention.kept." + (line.kept() == null ? "AUDIT" : line.kept().name()));
    }

    /** "Kept for 183 days. What is from before 3 May 2026 is deleted." */
    public String until(RetentionLine line) {
        return words.with2("retention.until", line.days(), times.date(times.date(line.before(), ZoneOffset.UTC)));
    }

    /** "since today, 14:00". */
    public String since(HoldLine line) {
        return words.with("retention.since", times.dayAndClock(line.since(), ZoneOffset.UTC));
    }

    /** Allows deleting again what the button names. */
    public void allow() {
        report.allow(request.getParameter("patient"));
        load();
        notices.done("retention.allowed");
    }
}
