package org.televisit.application.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.televisit.application.notification.Letter.Fact;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.Told;

/** Which sentences a message of each kind has. */
final class LetterText {

    private final MessageFacts facts;
    private final Told told;
    private final Phrases phrases;
    private final Moments moments;
    private final Map<String, String> values;

    LetterText(MessageFacts facts, Told told, Phrases phrases, Moments moments, Map<String, String> values) {
        this.facts = facts;
        this.told = told;
        this.phrases = phrases;
        this.moments = moments;
        this.values = values;
    }

    String subject() {
        return text(".subject");
    }

    List<String> paragraphs(Instant now) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text(lead(now)));
        String next = next();
        if (next != null) {
            paragraphs.add(text(next));
        }
        return paragraphs;
    }

    private String lead(Instant now) {
        return switch (facts.kind()) {
            case CHANGE -> change();
            case CANCELLATION -> ".lead." + reason() + "." + facts.recipient();
            case DELAY -> expectedStart().isAfter(now) ? ".lead" : ".lead.now";
            case INVITATION -> detail(Details.FOR_WHOM) == null ? ".lead" : ".lead.act";
            case RECEIPT -> detail(Details.AMOUNT) == null ? ".lead" : ".lead.amount";
            case VISIT_HELD -> detail(Details.SECONDS) == null ? ".lead" : ".lead.length";
            case CONFIRMATION -> reason() == null ? ".lead" : ".lead.HANDED." + facts.recipient();
            case REMINDER_DAY,
                    REMINDER_SOON,
                    NO_SHOW,
                    WAIVER,
                    REFUND_DUE,
                    REFUND,
                    OFFER,
                    RECORDING_READY,
                    DOCTOR_READY -> ".lead";
        };
    }

    private String change() {
        String rules = detail(Details.ZONE_RULES);
        return rules == null ? ".lead" : rules.equals(Details.KEPT) ? ".lead.zone.kept" : ".lead.zone";
    }

    /** The second paragraph; null for none. */
    private String next() {
        boolean patient = facts.recipient() == ParticipantRole.PATIENT;
        return switch (facts.kind()) {
            case CONFIRMATION -> !patient ? null : detail(Details.UNPAID) == null ? ".next" : ".unpaid";
            case REMINDER_DAY, REMINDER_SOON -> patient ? ".next" : null;
            case VISIT_HELD, RECORDING_READY -> ".next";
            case CANCELLATION -> rebookable() ? ".rebook" : null;
            case INVITATION, OFFER -> detail(Details.UNTIL) == null ? null : ".until";
            case CHANGE, DELAY, NO_SHOW, RECEIPT, WAIVER, REFUND_DUE, REFUND, DOCTOR_READY -> null;
        };
    }

    /** What is to be seen at one glance. */
    List<Fact> facts(ZoneId otherZone) {
        List<Fact> shown = new ArrayList<>();
        if (facts.startsAt() != null) {
            shown.add(fact("label.when", span(facts.startsAt(), otherZone)));
        }
        if (told.expectedStart() != null) {
            shown.add(fact("label.expected", moments.clock(told.expectedStart())));
        }
        String before = detail(Details.OLD_START);
        if (before != null) {
            shown.add(fact("label.before", moments.full(Instant.parse(before))));
        }
        if (facts.other() != null) {
            shown.add(fact("label.with", values.get("who")));
        }
        return shown;
    }

    private String span(Instant start, ZoneId otherZone) {
        int minutes = facts.visit() == null ? 0 : facts.visit().lengthMinutes();
        return minutes == 0
                ? moments.full(start)
                : moments.span(start, start.plus(Duration.ofMinutes(minutes)), otherZone);
    }

    /** Whose clock it is, where the reader has not said which is theirs. */
    List<String> notes() {
        return told.zone() == null && facts.startsAt() != null
                ? List.of(phrases.text("zone.unknown", values))
                : List.of();
    }

    String button() {
        return switch (facts.kind()) {
            case CANCELLATION -> phrases.text(rebookable() ? "button.rebook" : "button.visit");
            case NO_SHOW -> phrases.text("button.book");
            case INVITATION -> phrases.text("button.invitation");
            case OFFER -> phrases.text("button.offer");
            case VISIT_HELD -> phrases.text("button.rate");
            case RECORDING_READY -> phrases.text("button.recording");
            case CONFIRMATION,
                    CHANGE,
                    REMINDER_DAY,
                    REMINDER_SOON,
                    DELAY,
                    RECEIPT,
                    WAIVER,
                    REFUND_DUE,
                    REFUND,
                    DOCTOR_READY -> phrases.text("button.visit");
        };
    }

    /** Whether the reader may find out ahead whether camera, microphone and network will do. (REQUIREMENTS C2) */
    boolean leadsToCheck() {
        boolean ahead = facts.kind() == MessageKind.CONFIRMATION || facts.kind() == MessageKind.REMINDER_DAY;
        return ahead && facts.recipient() == ParticipantRole.PATIENT && facts.visit() != null;
    }

    /** The page of the check, below the public address. */
    static String checkPage(MessageFacts facts) {
        return "/call/check.xhtml?visit=" + facts.visit().publicId();
    }

    /** Which page the button opens, below the public address. */
    String page() {
        String page = detail(Details.PAGE);
        if (page != null) {
            return page;
        }
        if (facts.kind() == MessageKind.VISIT_HELD) {
            return "/visit/after.xhtml?id=" + facts.visit().publicId();
        }
        return facts.kind() == MessageKind.NO_SHOW || facts.visit() == null ? "/patient/book.xhtml" : visitPage(facts);
    }

    static String visitPage(MessageFacts facts) {
        return "/visit/detail.xhtml?id=" + facts.visit().publicId();
    }

    private boolean rebookable() {
        boolean patient = facts.recipient() == ParticipantRole.PATIENT;
        return patient
                && switch (CancellationReason.valueOf(reason())) {
                    case HOSPITAL, DOCTOR_LATE, TECHNICAL -> true;
                    case PATIENT, PATIENT_LATE, UNPAID -> false;
                };
    }

    private Instant expectedStart() {
        return told.expectedStart() == null ? facts.startsAt() : told.expectedStart();
    }

    private String reason() {
        return detail(Details.REASON);
    }

    private String detail(String name) {
        return facts.details().get(name);
    }

    private Fact fact(String label, String value) {
        return new Fact(phrases.text(label), value);
    }

    private String text(String suffix) {
        return phrases.text(facts.kind() + suffix, values);
    }
}
