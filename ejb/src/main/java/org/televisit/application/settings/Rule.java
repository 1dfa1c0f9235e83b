package org.televisit.application.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every duration of the rules (REQUIREMENTS): what it is called, its default, its range. Each may be set by the
 * environment, which then has the last word, or by an admin on their page (O5). docs/settings.md lists them all.
 */
public enum Rule {
    JOIN_OPENS(Topic.ENTERING, Span.named("televisit.join.opens.before", "PT10M", "PT0S", "PT4H")),
    SOCKET_GRACE(Topic.ENTERING, Span.named("televisit.call.socket.grace", "PT15S", "PT1S", "PT2M")),
    REOPEN(Topic.ENTERING, Span.named("televisit.call.reopen.within", "PT15M", "PT1M", "PT4H")),
    RING(Topic.ENTERING, Span.named("televisit.ring.lasting", "PT45S", "PT10S", "PT5M")),

    DOCTOR_GRACE(Topic.ATTENDING, Span.named("televisit.time.doctor.grace", "PT5M", "PT30S", "PT1H")),
    DOCTOR_WAITS(Topic.ATTENDING, Span.named("televisit.time.doctor.waits", "PT5M", "PT0S", "PT1H")),
    PATIENT_GRACE(Topic.ATTENDING, Span.named("televisit.time.patient.grace", "PT15M", "PT1M", "PT4H")),
    ATTENDED(Topic.ATTENDING, Span.named("televisit.time.attended", "PT30S", "PT5S", "PT10M")),
    UNANSWERED(Topic.ATTENDING, Span.named("televisit.time.unanswered", "PT24H", "PT1M", "P30D")),
    HOLD_FORGOTTEN(Topic.ATTENDING, Span.named("televisit.time.hold.forgotten", "PT15M", "PT1M", "PT4H")),
    OUTAGE_AFTER(Topic.ATTENDING, Span.named("televisit.time.outage.after", "PT60S", "PT30S", "PT1H")),

    DOCTOR_RUNG(Topic.WARNING, Span.named("televisit.time.doctor.rung", "PT2M", "PT0S", "PT1H")),
    LATE_WARNED(Topic.WARNING, Span.named("televisit.time.late.warned", "PT3M", "PT0S", "PT1H")),
    ENDING_SOON(Topic.WARNING, Span.named("televisit.time.ending.soon", "PT5M", "PT1M", "PT1H")),
    ENDING_NOW(Topic.WARNING, Span.named("televisit.time.ending.now", "PT1M", "PT1M", "PT1H")),
    TOLD_WHEN_MOVED(Topic.WARNING, Span.named("televisit.time.told.when.moved", "PT5M", "PT1M", "PT1H")),
    CHOICE_BEYOND(Topic.WARNING, Span.named("televisit.time.choice.beyond", "PT30M", "PT1M", "PT4H")),
    EXTENSION(Topic.WARNING, Span.named("televisit.time.extension.longest", "PT15M", "PT0S", "PT15M")),

    HORIZON(Topic.BOOKING, Span.named("televisit.book.horizon", "P56D", "P1D", "P366D")),
    LATE_CANCEL(Topic.BOOKING, Span.named("televisit.cancel.late.within", "PT24H", "PT0S", "P30D")),
    PAY_ONLINE(Topic.BOOKING, Span.named("televisit.payment.online.within", "PT30M", "PT1M", "P7D")),
    OFFER_AHEAD(Topic.BOOKING, Span.named("televisit.waiting.ahead", "PT2H", "PT0S", "P7D")),
    OFFER_HELD(Topic.BOOKING, Span.named("televisit.waiting.held", "PT15M", "PT1M", "P1D")),
    REMINDER_FIRST(Topic.BOOKING, Span.named("televisit.reminder.first", "PT24H", "PT1H", "P14D")),
    REMINDER_SECOND(Topic.BOOKING, Span.named("televisit.reminder.second", "PT15M", "PT1M", "PT12H")),

    CORRECT(Topic.RECORDS, Span.named("televisit.outcome.correct.within", "P7D", "PT0S", "P366D")),
    STEP_UP(Topic.RECORDS, Span.named("televisit.step.up.within", "PT5M", "PT1M", "PT1H")),
    EMERGENCY(Topic.RECORDS, Span.named("televisit.emergency.lasting", "PT4H", "PT15M", "P1D")),
    LATE_CHUNKS(Topic.RECORDS, Span.named("televisit.recording.late.chunks", "PT24H", "PT1M", "P14D")),
    ANCHOR_EVERY(Topic.RECORDS, Span.named("televisit.audit.anchor.every", "PT10M", "PT1M", "P1D")),
    ANCHOR_MAIL_EVERY(Topic.RECORDS, Span.named("televisit.audit.anchor.mail.every", "P1D", "PT1H", "P31D")),

    KEPT_TECHNICAL(Topic.KEEPING, Span.named("televisit.retention.technical", "P183D", "P30D", "P3660D")),
    KEPT_CLINICAL(Topic.KEEPING, Span.named("televisit.retention.clinical", "P7305D", "P366D", "P36600D")),
    KEPT_RECORDINGS(Topic.KEEPING, Span.named("televisit.retention.recordings", "P30D", "P1D", "P36600D")),
    KEPT_AUDIT(Topic.KEEPING, Span.named("televisit.retention.audit", "P2192D", "P366D", "P36600D"));

    /** What rules are about, and so what a change of them does at once. */
    public enum Topic {
        ENTERING(Caution.CALLS),
        ATTENDING(Caution.CALLS),
        WARNING(Caution.CALLS),
        BOOKING(Caution.NONE),
        RECORDS(Caution.NONE),
        KEEPING(Caution.DELETES);

        private final Caution caution;

        Topic(Caution caution) {
            this.caution = caution;
        }

        /** What an admin must have been told, and say so, before they change such a rule. */
        public Caution caution() {
            return caution;
        }

        /** Its rules, in the order in which they are shown. */
        public List<Rule> rules() {
            return Arrays.stream(Rule.values())
                    .filter(rule -> rule.topic == this)
                    .toList();
        }
    }

    /** What a change does besides counting for what comes. */
    public enum Caution {
        /** Nothing. */
        NONE,
        /** It counts at once for visits that are under way. */
        CALLS,
        /** What is older by the new rule is deleted in the coming night. */
        DELETES
    }

    /** Two rules of which one makes no sense when it is longer than the other. */
    record Order(Rule shorter, Rule longer) {}

    /** All such pairs. */
    static final List<Order> ORDERS = List.of(
            new Order(LATE_WARNED, DOCTOR_GRACE),
            new Order(DOCTOR_RUNG, DOCTOR_GRACE),
            new Order(DOCTOR_GRACE, PATIENT_GRACE),
            new Order(DOCTOR_WAITS, PATIENT_GRACE),
            new Order(ENDING_NOW, ENDING_SOON),
            new Order(REMINDER_SECOND, REMINDER_FIRST));

    private final Topic topic;
    private final Span span;

    Rule(Topic topic, Span span) {
        this.topic = topic;
        this.span = span;
    }

    /** The rule that settings know by this name; empty when none is. */
    public static Optional<Rule> named(String name) {
        return Arrays.stream(values())
                .filter(rule -> rule.span.name().equals(name))
                .findFirst();
    }

    /** What it is about. */
    public Topic topic() {
        return topic;
    }

    /** Its name in the settings, default and range. */
    public Span span() {
        return span;
    }

    /** What REQUIREMENTS say, if nothing is set. */
    public Duration standard() {
        return span.standard();
    }
}
