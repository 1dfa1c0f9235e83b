package org.televisit.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import org.televisit.application.retention.Backups;
import org.televisit.application.retention.HoldLine;
import org.televisit.application.retention.RetentionLine;
import org.televisit.application.retention.RetentionReport;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
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
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private List<RetentionLine> lines;
    private List<HoldLine> holds;
    private Backups backups;

    @PostConstruct
    void load() {
        lines = report.dryRun();
        holds = report.holds();
        backups = report.backups().orElse(null);
    }

    public List<RetentionLine> getLines() {
        return lines;
    }

    public List<HoldLine> getHolds() {
        return holds;
    }

    /** "Oldest backup: 3 May 2026. Last backup: Today, 02:30."; null when the server does not know where they lie. */
    public String getBackups() {
        if (backups == null) {
            return null;
        }
        return backups.last()
                .map(last -> words.with2(
                        "retention.backups.age",
                        times.date(times.date(backups.oldest().orElse(last), ZoneOffset.UTC)),
                        times.dayAndClock(last, ZoneOffset.UTC)))
                .orElseGet(() -> words.text("retention.backups.none"));
    }

    /** Whether somebody should look at the backups: there is none, or the last is of days ago. */
    public boolean isBackupsLate() {
        return backups != null && backups.late(reader.getNow());
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
