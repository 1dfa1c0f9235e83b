package org.televisit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.JoinDecision;
import org.televisit.application.appointment.SeriesPreview;
import org.televisit.application.appointment.TelehealthAgreement;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.Audience;
import org.televisit.domain.appointment.BirthDateCheck;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.audit.Tampering;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;
import org.televisit.domain.payment.PaymentEventKind;
import org.televisit.domain.person.ProxyRelation;
import org.televisit.domain.person.Specialty;
import org.televisit.domain.rating.Opinion;
import org.televisit.domain.readiness.Finding;
import org.televisit.domain.readiness.Level;
import org.televisit.domain.recording.RecordingStatus;
import org.televisit.domain.retention.Kept;
import org.televisit.domain.schedule.ExceptionKind;
import org.televisit.web.appointment.DayDesk;
import org.televisit.web.appointment.VisitBacking;
import org.televisit.web.payment.PaymentsBacking;

@DisplayName("The site's texts")
class BundlesTest {

    private static final Path MAIN = Path.of("src", "main");
    private static final Path BUNDLES = MAIN.resolve(Path.of("resources", "org", "televisit", "web"));
    private static final Pattern IN_PAGES = Pattern.compile("msg\\['([^']+)'\\]|words\\.\\w+\\('([^']+)'");
    private static final Pattern IN_CODE = Pattern.compile(
            "\"((?:error|time|notice|home|visit|day|badge|status|join|history|profile|people|book|reschedule"
                    + "|visitType|specialty|cancelled|outcome|role|slots|message|messages|week|hours|patient|newPatient|relation|bookFor"
                    + "|departments|types|payment|payments|pay|timing|cancel|list|offer|series|rebook|invite|delay|ready|after|route|audit|opened|retention|emergency|recording|callsSwitch|page)\\.[A-Za-z0-9._-]+)\"");
    private static final Pattern REFUSALS = Pattern.compile(
            "(?:BusinessException|refuse)\\(\\s*(?:BusinessException\\.)?(?:Category\\.)?"
                    + "(?:NOT_FOUND|CONFLICT|FORBIDDEN|INVALID|UNAVAILABLE),\\s*\"([a-z-]+)\"|case \\d{3} -> \"([a-z-]+)\"");

    @Test
    void are_there_in_both_languages() throws IOException {
        assertThat(keys("messages_es.properties")).isEqualTo(keys("messages.properties"));
        assertThat(keys("faces_es.properties")).isEqualTo(keys("faces.properties"));
    }

    @Test
    void hold_every_key_that_a_page_or_a_class_asks_for() throws IOException {
        assertThat(keys("messages.properties")).containsAll(asked());
    }

    @Test
    void hold_no_key_that_nobody_asks_for() throws IOException {
        Set<String> unused = keys("messages.properties");
        unused.removeAll(asked());
        assertThat(unused).isEmpty();
    }

    @Test
    void explain_every_refusal_and_say_what_to_do() throws IOException {
        Set<String> keys = keys("messages.properties");
        for (String reason : refusals()) {
            assertThat(keys).contains("error." + reason, "error." + reason + ".next");
        }
    }

    @Test
    void never_raise_their_voice_and_print_their_apostrophes() throws IOException {
        for (String file :
                Set.of("messages.properties", "messages_es.properties", "faces.properties", "faces_es.properties")) {
            Properties texts = load(file);
            for (String key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key))
                        .as(file + ": " + key)
                        .doesNotContain("!")
                        .isNotBlank();
                if (!key.startsWith("time.pattern.")) {
                    assertThat(texts.getProperty(key)).as(file + ": " + key).doesNotContain("'");
                }
            }
        }
    }

    @Test
    void fill_the_same_places_in_both_languages() throws IOException {
        Properties english = load("messages.properties");
        Properties spanish = load("messages_es.properties");
        for (String key : english.stringPropertyNames()) {
            if (!key.startsWith("time.pattern.") && english.getProperty(key).contains("{0")) {
                assertThat(places(spanish.getProperty(key), new Locale("es")))
                        .as(key)
                        .isEqualTo(places(english.getProperty(key), Locale.ENGLISH));
            }
        }
    }

    private static int places(String pattern, Locale locale) {
        return new MessageFormat(pattern, locale).getFormatsByArgumentIndex().length;
    }

    /** Keys written out, those made of an enum's name, and for each notice its second sentence. */
    private static Set<String> asked() throws IOException {
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
        for (String reason : refusals()) {
            asked.add("error." + reason);
            asked.add("error." + reason + ".next");
        }
        asked.removeIf(key -> key.endsWith("."));
        return asked;
    }

    private static void addMessages(Set<String> asked) {
        Stream.of("no-mail-server", "no-address", "broken", "address", "lost", "unreachable")
                .forEach(code -> asked.add("message.error." + code));
        addAll(asked, "message.kind.", MessageKind.values(), Enum::name);
        addAll(asked, "message.status.", OutboxStatus.values(), Enum::name);
    }

    private static void atTheDoor(Set<String> asked) {
        addAll(asked, "day.check.", BirthDateCheck.values(), BirthDateCheck::word);
        TelehealthAgreement.VERSIONS.forEach(version -> asked.add("telehealth." + version));
    }

    private static void addTrail(Set<String> asked) {
        addAll(asked, "audit.action.", AuditAction.values(), Enum::name);
        addAll(asked, "audit.finding.", Tampering.values(), Enum::name);
        Stream.of("patient", "doctor", "admin", "system").forEach(role -> asked.add("audit.role." + role));
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
    private static Set<String> refusals() throws IOException {
        // the first few are handed on by a name before somebody is refused by it
        Set<String> reasons = new TreeSet<>(Set.of("guest-not-open", "guest-over", "guest-too-early", "note-empty"));
        for (String module : Set.of("../persistence", "../ejb", ".")) {
            find(Path.of(module, "src", "main", "java"), ".java", REFUSALS, reasons);
        }
        for (JoinDecision.Reason reason : JoinDecision.Reason.values()) {
            reasons.add(reason.code());
        }
        reasons.remove(JoinDecision.Reason.OPEN.code());
        reasons.addAll(Set.of("foreign-origin", "illegal-transition", "broken", "not-understood", "other"));
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

    private static Set<String> keys(String file) throws IOException {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
