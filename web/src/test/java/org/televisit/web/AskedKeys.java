package org.televisit.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.televisit.application.appointment.JoinDecision;
import org.televisit.application.appointment.SeriesPreview;
import org.televisit.application.appointment.TelehealthAgreement;
import org.televisit.application.guest.GuestAuthor;
import org.televisit.application.security.Roles;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.RulesInForce;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.Audience;
import org.televisit.domain.appointment.BirthDateCheck;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.audit.Tampering;
import org.televisit.domain.call.QualityWord;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;
import org.televisit.domain.payment.PaymentEventKind;
import org.televisit.domain.person.ProxyRelation;
import org.televisit.domain.person.Specialty;
import org.televisit.domain.quality.FailureCause;
import org.televisit.domain.rating.Opinion;
import org.televisit.domain.readiness.Finding;
import org.televisit.domain.readiness.Level;
import org.televisit.domain.recording.RecordingStatus;
import org.televisit.domain.retention.Kept;
import org.televisit.domain.schedule.ExceptionKind;
import org.televisit.domain.webhook.DeliveryStatus;
import org.televisit.domain.webhook.WebhookTopic;
import org.televisit.web.appointment.DayDesk;
import org.televisit.web.appointment.VisitBacking;
import org.televisit.web.page.Spans;
import org.televisit.web.payment.PaymentsBacking;

/** The keys of the site's texts that somebody asks for: written out in pages and classes, or made of an enum's name. */
final class AskedKeys {

    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern IN_PAGES = Pattern.compile("msg\\['([^']+)'\\]|words\\.\\w+\\('([^']+)'");
    private static final Pattern IN_CODE = Pattern.compile(
            "\"((?:error|time|notice|home|visit|day|badge|status|join|history|profile|people|book|reschedule"
                    + "|visitType|specialty|cancelled|outcome|role|slots|message|messages|week|hours|patient|newPatient|relation|bookFor"
                    + "|departments|types|payment|payments|pay|timing|cancel|list|offer|series|rebook|invite|delay|ready|after|route|audit|opened|retention|emergency|recording|callsSwitch|page|quality|rules|texts|webhook|webhooks|house|ratings|ahead)\\.[A-Za-z0-9._-]+)\"");
    private static final Pattern REFUSALS =
            Pattern.compile("(?:BusinessException|refuse)\\(\\s*(?:BusinessException\\.)?(?:Category\\.)?"
                    + "(?:NOT_FOUND|CONFLICT|FORBIDDEN|INVALID|UNAVAILABLE),\\s*\"([a-z-]+)\"|case \\d{3} -> \"([a-z-]+)\""
                    + "|\"(too-many-[a-z]+)\"");

    private static final Pattern AUDITED = Pattern.compile("new AuditEntry\\(\\s*[^,;]+,\\s*\"([A-Z]\\w+)\"");

    private AskedKeys() {}

    /** Keys written out, those made of an enum's name, and for each notice its second sentence. */
    static Set<String> asked() throws IOException {
        Set<String> asked = new TreeSet<>();
        find(MAIN.resolve("webapp"), ".xhtml", IN_PAGES, asked);
        find(MAIN.resolve("java"), ".java", IN_CODE, asked);
        Set<String> notices = new TreeSet<>();
        find(MAIN.resolve("java"), ".java", Pattern.compile("notices\\.done\\w*\\(\"([^\"]+)\""), notices);
        notices.forEach(key -> asked.add(key + ".next"));
        addAll(asked, "status.", AppointmentStatus.values(), Enum::name);
        addAll(asked, "cancelled.", CancellationReason.values(), Enum::name);
        addAll(asked, "specialty.", Specialty.values(), Enum::name);
        addAll(asked, "outcome.", VisitBacking.Outcome.values(), Enum::name);
        addAll(asked, "join.", JoinDecision.Reason.values(), Enum::name);
        atTheDoor(asked);
        addAll(asked, "payment.", PaymentStatus.values(), Enum::name);
        asked.remove("payment.NOT_NEEDED");
        addAll(asked, "series.", SeriesPreview.State.values(), Enum::name);
        Stream.of("online", "desk", "call").forEach(way -> asked.add("pay.until." + way));
        addAll(asked, "types.kind.", PaymentKind.values(), Enum::name);
        addAll(asked, "types.for.", Audience.values(), Enum::name);
        addAll(asked, "hours.kind.", ExceptionKind.values(), Enum::name);
        addAll(asked, "relation.", ProxyRelation.values(), Enum::name);
        addAll(asked, "payments.none.", PaymentsBacking.WorkList.values(), Enum::name);
        Arrays.stream(PaymentEventKind.values())
                .filter(PaymentEventKind::needsSomebody)
                .forEach(kind -> asked.add("payments.trouble." + kind.name()));
        DayDesk.OUTCOMES.forEach(outcome -> asked.add("day.outcome." + outcome.name()));
        Stream.of("slot-end", "one-sided").forEach(why -> asked.add("day.asked." + why));
        addMessages(asked);
        Stream.of("FOLLOW_UP", "FIRST_VISIT", "other").forEach(type -> asked.add("visitType." + type));
        Stream.of("patient", "doctor", "admin").forEach(role -> asked.add("role." + role));
        addReadiness(asked);
        addTrail(asked);
        addRecordings(asked);
        addQuality(asked);
        addRules(asked);
        addRefusals(asked);
        asked.removeIf(key -> key.endsWith("."));
        return asked;
    }

    private static void addRefusals(Set<String> asked) throws IOException {
        for (String reason : refusals()) {
            asked.add("error." + reason);
            asked.add("error." + reason + ".next");
        }
    }

    private static void addMessages(Set<String> asked) {
        Stream.of(
                        "no-mail-server",
                        "no-address",
                        "broken",
                        "address",
                        "lost",
                        "unreachable",
                        "outdated",
                        "not-chosen",
                        "no-gateway",
                        "no-push",
                        "push-later",
                        "push-refused")
                .forEach(code -> asked.add("message.error." + code));
        addAll(asked, "message.channel.", MessageChannel.values(), Enum::name);
        addAll(asked, "message.kind.", MessageKind.values(), Enum::name);
        addAll(asked, "message.status.", OutboxStatus.values(), Enum::name);
        addAll(asked, "webhook.status.", DeliveryStatus.values(), Enum::name);
        addAll(asked, "webhook.topic.", WebhookTopic.values(), Enum::name);
    }

    private static void atTheDoor(Set<String> asked) {
        addAll(asked, "day.check.", BirthDateCheck.values(), BirthDateCheck::word);
        TelehealthAgreement.VERSIONS.forEach(version -> asked.add("telehealth." + version));
    }

    private static void addTrail(Set<String> asked) throws IOException {
        Set<String> audited = new TreeSet<>();
        find(Path.of("../ejb", "src", "main", "java"), ".java", AUDITED, audited);
        audited.forEach(subject -> asked.add("audit.subject." + subject));
        addAll(asked, "audit.action.", AuditAction.values(), Enum::name);
        addAll(asked, "audit.finding.", Tampering.values(), Enum::name);
        Stream.of(Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN, Roles.SYSTEM, GuestAuthor.ROLE)
                .forEach(role -> asked.add("audit.role." + role));
        addAll(asked, "retention.kept.", Kept.values(), Enum::name);
        asked.add("retention.kept.AUDIT");
        Stream.of("FULFILLED", "CANCELLED", "NOSHOW").forEach(outcome -> asked.add("history.outcome." + outcome));
    }

    private static void addReadiness(Set<String> asked) {
        addAll(asked, "ready.mark.", Finding.values(), Enum::name);
        addAll(asked, "ready.step.", Level.values(), Enum::name);
        Stream.of("after.picture.", "after.join.", "after.concern.")
                .forEach(question -> addAll(asked, question, Opinion.values(), Enum::name));
    }

    private static void addQuality(Set<String> asked) {
        addAll(asked, "quality.cause.", FailureCause.values(), Enum::name);
        addAll(asked, "quality.sound.", QualityWord.values(), Enum::name);
        Stream.of("video", "phone", "failed", "doctorLate", "noShow", "calledOff")
                .forEach(outcome -> asked.add("quality." + outcome));
    }

    private static void addRules(Set<String> asked) {
        addAll(asked, "rule.", Rule.values(), Enum::name);
        addAll(asked, "rule.", Rule.values(), rule -> rule.name() + ".hint");
        addAll(asked, "rules.topic.", Rule.Topic.values(), Enum::name);
        addAll(asked, "rules.source.", RulesInForce.Source.values(), Enum::name);
        addAll(asked, "rules.caution.", new Rule.Caution[] {Rule.Caution.CALLS, Rule.Caution.DELETES}, Enum::name);
        Spans.UNITS.forEach(unit -> asked.add("rules.unit." + unit.name()));
    }

    private static void addRecordings(Set<String> asked) {
        Arrays.stream(RecordingStatus.values())
                .filter(status -> status != RecordingStatus.ASKED && status != RecordingStatus.DELETED)
                .forEach(status -> asked.add("recording.state." + status));
    }

    private static <E extends Enum<E>> void addAll(
            Set<String> asked, String prefix, E[] values, Function<E, String> name) {
        Arrays.stream(values).map(value -> prefix + name.apply(value)).forEach(asked::add);
    }

    /** Every reason that some tier may give: written in an exception, owned by a JoinDecision, or made by a status. */
    static Set<String> refusals() throws IOException {
        // the first few are handed on by a name before somebody is refused by it
        Set<String> reasons = new TreeSet<>(Set.of("guest-not-open", "guest-over", "guest-too-early", "note-empty"));
        for (String module : Set.of("../persistence", "../ejb", ".")) {
            find(Path.of(module, "src", "main", "java"), ".java", REFUSALS, reasons);
        }
        for (JoinDecision.Reason reason : JoinDecision.Reason.values()) {
            reasons.add(reason.code());
        }
        reasons.remove(JoinDecision.Reason.OPEN.code());
        reasons.addAll(
                Set.of("foreign-origin", "token-misplaced", "illegal-transition", "broken", "not-understood", "other"));
        return reasons;
    }

    private static void find(Path root, String suffix, Pattern pattern, Set<String> into) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(suffix)).toList()) {
                Matcher matches = pattern.matcher(Files.readString(file));
                while (matches.find()) {
                    for (int group = 1; group <= matches.groupCount(); group++) {
                        if (matches.group(group) != null) {
                            into.add(matches.group(group));
                        }
                    }
                }
            }
        }
    }
}
