package org.televisit.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import org.televisit.application.guest.GuestAuthor;
import org.televisit.application.security.Roles;
import org.televisit.application.trail.OpenedLine;
import org.televisit.application.trail.TrailLine;
import org.televisit.application.vault.ReasonSeal;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.audit.Finding;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Puts lines of the audit trail, and what is wrong with it, into words. */
@Named
@RequestScoped
public class TrailText {

    @Inject
    private Words words;

    @Inject
    private Times times;

    /** "opened the visit". */
    public String action(AuditAction action) {
        return words.text("audit.action." + action.name());
    }

    /** "opened the visit"; "opened your record" to whom it belongs, "opened the record" to who acts for them. */
    public String action(OpenedLine line, boolean own) {
        if (line.action() == AuditAction.PATIENT_READ) {
            return words.text(own ? "opened.action.own" : "opened.action.other");
        }
        return action(line.action());
    }

    /** "Dr. Amina Otieno, doctor"; "the system". */
    public String who(TrailLine line) {
        if (Roles.SYSTEM.equals(line.role())) {
            return words.text("audit.system");
        }
        String name = line.actorName() == null ? line.actor() : line.actorName();
        return line.role() == null ? name : words.with2("audit.who", name, role(line.role()));
    }

    /** "Dr. Amina Otieno, doctor"; "you"; "a guest in the call"; "somebody else with an account". */
    public String who(OpenedLine line) {
        if (line.own()) {
            return words.text("opened.you");
        }
        if (GuestAuthor.ROLE.equals(line.role())) {
            return words.text("opened.guest");
        }
        if (line.who() == null) {
            return words.text("opened.stranger");
        }
        return line.role() == null ? line.who() : words.with2("audit.who", line.who(), role(line.role()));
    }

    private String role(String role) {
        return words.text("audit.role." + role);
    }

    /** "Today, 14:00". */
    public String when(Instant at) {
        return times.dayAndClock(at, ZoneOffset.UTC);
    }

    /** "Visit: Monday 23 November, 14:00", of a line that is about one. */
    public String what(OpenedLine line) {
        return words.with("opened.visit", times.dayAndClock(line.visitStart(), line.visitZone()));
    }

    /** What was dealt with, with its reason as the trail has it: "Visit abc · not-yours". */
    public String particulars(TrailLine line) {
        String about = words.named("audit.subject." + line.subjectType(), line.subjectType()) + " " + line.subjectId();
        return line.reason() == null ? about : about + " · " + reason(line.reason());
    }

    /** Why, as it was written; a sentence instead of words that cannot be read any more. */
    public String reason(String reason) {
        return switch (reason) {
            case ReasonSeal.ERASED -> words.text("audit.reason-erased");
            case ReasonSeal.UNREADABLE -> words.text("audit.reason-unreadable");
            default -> reason;
        };
    }

    /** What was done to the trail, where, in plain words. */
    public String finding(Finding finding) {
        String what = words.text("audit.finding." + finding.kind().name());
        if (finding.from() == null) {
            return finding.eventId() == null
                    ? what
                    : words.with2("audit.finding.line", what, finding.eventId().toString());
        }
        String from = finding.from().toString();
        String to = finding.to().toString();
        String where = from.equals(to)
                ? words.with("audit.finding.place", from)
                : words.with2("audit.finding.places", from, to);
        String told = words.with2("audit.finding.at", where, what);
        return finding.eventId() == null
                ? told
                : words.with2("audit.finding.line", told, finding.eventId().toString());
    }
}
