package org.televisit.web.notice;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.televisit.application.notice.Notice;
import org.televisit.application.notice.NoticeKind;
import org.televisit.web.page.Words;

/**
 * Says news in the language and the zone of one page; docs/notices-protocol.md shows each message.
 *
 * @param zone null where the page has none: then the visit's own counts
 */
public record NoticeText(Locale locale, ZoneId zone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** The message for the page. */
    public String frame(Notice notice) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (notice.kind() == NoticeKind.CHANGED) {
            json.add("type", "changed");
            return visit(json, notice).build().toString();
        }
        if (notice.kind() == NoticeKind.RING_OVER) {
            return visit(json.add("type", "ring-over").add("id", notice.id()), notice)
                    .build()
                    .toString();
        }
        if (notice.kind() == NoticeKind.RING) {
            return visit(json.add("type", "ring").add("id", notice.id()), notice)
                    .add("text", text(notice))
                    .add("href", href(notice))
                    .add("lasts", Duration.between(notice.at(), notice.time()).toMillis())
                    .build()
                    .toString();
        }
        visit(
                        json.add("type", "notice")
                                .add("id", notice.id())
                                .add("kind", notice.kind().word()),
                        notice)
                .add("text", text(notice))
                .add("href", href(notice))
                .add("rings", notice.kind().rings())
                .add("at", notice.at().toString());
        return json.build().toString();
    }

    private static JsonObjectBuilder visit(JsonObjectBuilder json, Notice notice) {
        return notice.visit() == null ? json.addNull("visit") : json.add("visit", notice.visit());
    }

    /** In a sentence or two; whoever acts for somebody reads for whom it is. */
    String text(Notice notice) {
        String said = Words.text(locale, key(notice), notice.name(), when(notice));
        return notice.forName() == null ? said : Words.text(locale, "notice.for", notice.forName(), said);
    }

    private static String key(Notice notice) {
        boolean doctor = notice.toDoctor();
        return switch (notice.kind()) {
            case CHANGED, RING_OVER -> throw new IllegalArgumentException("there is nothing to say");
            case PATIENT_WAITING -> "notice.patient-waiting";
            case DOCTOR_WANTED -> "notice.doctor-wanted";
            case OUTCOME_ASKED -> "notice.outcome-asked";
            case CANCELLED -> doctor ? "notice.cancelled.doctor" : "notice.cancelled";
            case RESCHEDULED -> doctor ? "notice.rescheduled.doctor" : "notice.rescheduled";
            case HANDED_OVER -> doctor ? "notice.handed-over.doctor" : "notice.handed-over";
            case PAID -> "notice.paid";
            case DELAYED -> "notice.delayed";
            case LATE_WARNING -> "notice.late-warning";
            case BOOKED -> "notice.booked";
            case REFUND_DUE -> "notice.refund-due";
            case REOPENED -> "notice.reopened";
            case OFFER -> "notice.offer";
            case OFFER_TAKEN -> "notice.offer-taken";
            case DOCTOR_AVAILABLE -> "notice.doctor-available";
            case RING -> doctor ? "notice.ring.doctor" : "notice.ring";
            case RING_DECLINED -> "notice.ring-declined";
            case RING_MISSED -> "notice.ring-missed";
            case EMERGENCY -> "notice.emergency";
        };
    }

    /** Where to go about it, below the context root. */
    private static String href(Notice notice) {
        return switch (notice.kind()) {
            case PATIENT_WAITING, DOCTOR_WANTED, LATE_WARNING, REOPENED, RING ->
                "/call/room.xhtml?visit=" + notice.visit();
            case OFFER, OFFER_TAKEN -> "/patient/home.xhtml";
            case DOCTOR_AVAILABLE -> "/patient/book.xhtml";
            case EMERGENCY -> "/admin/audit.xhtml?action=EMERGENCY";
            case CHANGED,
                    HANDED_OVER,
                    OUTCOME_ASKED,
                    CANCELLED,
                    RESCHEDULED,
                    PAID,
                    DELAYED,
                    BOOKED,
                    REFUND_DUE,
                    RING_OVER,
                    RING_DECLINED,
                    RING_MISSED -> "/visit/detail.xhtml?id=" + notice.visit();
        };
    }

    /** "Tomorrow, 14:00", "Monday 23 November, 14:00"; empty without a time. */
    private String when(Notice notice) {
        if (notice.time() == null) {
            return "";
        }
        ZonedDateTime time = local(notice.time(), notice);
        String day = day(time.toLocalDate(), local(notice.at(), notice).toLocalDate());
        return Words.text(locale, "time.dayAndClock", day, CLOCK.format(time));
    }

    private String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return Words.text(locale, "time.today");
        }
        if (day.equals(today.plusDays(1))) {
            return Words.text(locale, "time.tomorrow");
        }
        String pattern = day.getYear() == today.getYear() ? "time.pattern.day" : "time.pattern.dayYear";
        String said =
                DateTimeFormatter.ofPattern(Words.text(locale, pattern), locale).format(day);
        return said.substring(0, 1).toUpperCase(locale) + said.substring(1);
    }

    private ZonedDateTime local(Instant at, Notice notice) {
        return at.atZone(zone == null ? notice.zone() : zone);
    }
}
