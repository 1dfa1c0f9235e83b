package org.televisit.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.application.notification.Messages.START;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageKind;

@DisplayName("A mail")
class MessageWriterTest {

    private static final Duration A_QUARTER = Duration.ofMinutes(15);

    // what a mail must not tell (REQUIREMENTS A10), in both languages; the note of a canceller among it
    private static final List<String> PRIVATE = List.of(
            "cardiolog",
            "dermatolog",
            "pediatr",
            "general practice",
            "medicina general",
            "follow-up",
            "seguimiento",
            "first visit",
            "primera visita",
            "FOLLOW_UP",
            "CARDIOLOGY",
            "diagnos",
            "result",
            "recet",
            "prescription");

    /** Every kind that is mailed, and every cancellation, to both, in both languages. */
    static Stream<Arguments> all() {
        List<Arguments> all = new ArrayList<>();
        for (MessageKind kind :
                Stream.of(MessageKind.values()).filter(MessageKind::mailed).toList()) {
            for (String language : List.of("en", "es")) {
                all.add(Arguments.of(kind + " " + language, of(kind, CancellationReason.HOSPITAL, language)));
            }
        }
        for (CancellationReason reason : CancellationReason.values()) {
            for (String language : List.of("en", "es")) {
                all.add(Arguments.of(reason + " " + language, of(MessageKind.CANCELLATION, reason, language)));
                all.add(Arguments.of(
                        reason + " doctor " + language,
                        of(MessageKind.CANCELLATION, reason, language).toDoctor()));
            }
        }
        return all.stream();
    }

    private static Messages of(MessageKind kind, CancellationReason reason, String language) {
        Messages message = Messages.of(kind).reads(language, "Europe/Madrid");
        return switch (kind) {
            case CANCELLATION -> message.with(Details.REASON, reason.name());
            case INVITATION, OFFER -> message.with(Details.PAGE, "/x").with(Details.UNTIL, START.toString());
            case RECEIPT -> message.with(Details.AMOUNT, "12050 EUR");
            default -> message;
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void names_no_specialty_no_kind_of_visit_and_no_result(String name, Messages message) {
        Mail mail = message.mail(START.minus(A_QUARTER));
        String calendar = mail.calendar() == null ? "" : mail.calendar().text();

        assertThat(mail.subject() + mail.text() + mail.html() + calendar)
                .doesNotContainIgnoringCase(PRIVATE.toArray(String[]::new))
                .doesNotContainPattern("\\{[a-z]+}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void has_one_button_that_opens_a_page_of_ours(String name, Messages message) {
        Mail mail = message.mail(START.minus(A_QUARTER));

        assertThat(mail.html().split("class=\"button\"")).hasSize(2);
        assertThat(mail.html().split("href=")).hasSize(mail.html().contains("/call/check.xhtml") ? 3 : 2);
        assertThat(mail.text()).contains("https://visits.example.org/televisit/");
        assertThat(mail.html()).doesNotContain("<img", "<script", "http://");
        assertThat(mail.subject()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void tells_the_time_on_the_readers_clock_and_on_the_others() {
        assertThat(Messages.of(MessageKind.CONFIRMATION)
                        .mail(START.minus(A_QUARTER))
                        .text())
                .contains("Tuesday 2 March 2027, 11:00 to 11:20 (Madrid); 13:00 in Nairobi");
        assertThat(Messages.of(MessageKind.CONFIRMATION)
                        .toDoctor()
                        .mail(START.minus(A_QUARTER))
                        .text())
                .contains("Tuesday 2 March 2027, 13:00 to 13:20 (Nairobi); 11:00 in Madrid");
    }

    @Test
    void says_whose_clock_it_is_when_the_readers_is_unknown() {
        String text = Messages.of(MessageKind.CONFIRMATION)
                .reads(null, null)
                .mail(START.minus(A_QUARTER))
                .text();

        assertThat(text).contains("13:00 to 13:20 (Nairobi)").contains("We don't know your time zone");
    }

    @Test
    void speaks_spanish_to_who_wants_it() {
        Mail mail = Messages.of(MessageKind.REMINDER_SOON)
                .reads("es", "Europe/Madrid")
                .mail(START.minus(A_QUARTER));

        assertThat(mail.subject()).isEqualTo("Su videoconsulta es dentro de 15 minutos");
        assertThat(mail.text()).startsWith("Hola, Maria:").contains("Martes 2 de marzo de 2027, 11:00 a 11:20");
        assertThat(mail.html()).contains("lang=\"es\"");
    }

    @Test
    void tells_the_time_that_remains_when_it_is_sent() {
        assertThat(remaining(Duration.ofHours(24).minusSeconds(2))).contains("in 24 hours");
        assertThat(remaining(Duration.ofHours(3).plusMinutes(1))).contains("in 3 hours");
        assertThat(remaining(Duration.ofMinutes(14).plusSeconds(58))).contains("in 15 minutes");
        assertThat(remaining(Duration.ofSeconds(61))).contains("in 2 minutes");
        assertThat(remaining(Duration.ofSeconds(9))).contains("in 1 minute");
        assertThat(remaining(Duration.ofDays(3))).contains("in 3 days");
    }

    private static String remaining(Duration left) {
        return Messages.of(MessageKind.REMINDER_DAY).mail(START.minus(left)).subject();
    }

    @Test
    void tells_a_reminded_patient_of_a_delay_that_is_known() {
        Mail mail = Messages.of(MessageKind.REMINDER_SOON)
                .expectedAt(START.plus(Duration.ofMinutes(8)))
                .mail(START.minus(A_QUARTER));

        assertThat(mail.subject()).contains("in 23 minutes");
        assertThat(mail.text()).contains("Expected: 11:08");
    }

    @Test
    void is_never_broken_by_what_a_name_contains() {
        String html = HtmlLetter.of(new Letter(
                "en",
                "<b>&\"'",
                "Hello <script>alert(1)</script>,",
                List.of("a < b"),
                List.of(),
                List.of(),
                new Letter.Button("x", "https://a/?b=1&c=\"2"),
                null,
                "A & B",
                "f"));

        assertThat(html)
                .doesNotContain("<script>", "<b>")
                .contains("&lt;script&gt;", "a &lt; b", "https://a/?b=1&amp;c=&quot;2", "A &amp; B");
    }

    @Test
    void names_the_amount_as_people_write_it() {
        assertThat(of(MessageKind.RECEIPT, null, "en").mail(START).text()).contains("€120.50");
        assertThat(Messages.of(MessageKind.RECEIPT)
                        .reads("en", null)
                        .with(Details.AMOUNT, "12050 JPY")
                        .mail(START)
                        .text())
                .contains("¥12,050");
    }

    @Test
    void offers_other_times_where_the_visit_failed_and_the_patient_did_not() {
        assertThat(of(MessageKind.CANCELLATION, CancellationReason.DOCTOR_LATE, "en")
                        .mail(START)
                        .html())
                .contains("Choose another time")
                .contains("/visit/detail.xhtml?id=" + Messages.VISIT);
        assertThat(of(MessageKind.CANCELLATION, CancellationReason.PATIENT, "en")
                        .mail(START)
                        .html())
                .doesNotContain("Choose another time");
    }

    @Test
    void leads_a_patient_to_the_check_when_there_is_time_for_it() {
        for (MessageKind kind : List.of(MessageKind.CONFIRMATION, MessageKind.REMINDER_DAY)) {
            Mail toPatient = Messages.of(kind).mail(START.minus(A_QUARTER));
            String check = "https://visits.example.org/televisit/call/check.xhtml?visit=" + Messages.VISIT;
            assertThat(toPatient.text()).contains(check);
            assertThat(toPatient.html()).contains("href=\"" + check + "\"");
            assertThat(Messages.of(kind).toDoctor().mail(START.minus(A_QUARTER)).text())
                    .doesNotContain("check.xhtml");
        }
        assertThat(Messages.of(MessageKind.REMINDER_SOON)
                        .mail(START.minus(A_QUARTER))
                        .text())
                .doesNotContain("check.xhtml");
    }

    @Test
    void tells_how_long_a_visit_was_and_where_to_say_how_it_was() {
        Mail mail =
                Messages.of(MessageKind.VISIT_HELD).with(Details.SECONDS, "722").mail(START);

        assertThat(mail.text()).contains("You talked for 13 minutes.", "/visit/after.xhtml?id=" + Messages.VISIT);
        assertThat(Messages.of(MessageKind.VISIT_HELD).mail(START).text())
                .contains("took place.")
                .doesNotContain("talked");
    }

    @Test
    void is_the_same_whenever_it_is_made_of_the_same() {
        Messages message = Messages.of(MessageKind.CONFIRMATION);

        assertThat(message.mail(START)).isEqualTo(message.mail(START));
    }

    @Test
    void invites_to_act_for_another_under_the_name_that_was_given() {
        Mail mail = Messages.of(MessageKind.INVITATION)
                .with(Details.PAGE, "https://visits.example.org/televisit/invitation.xhtml#token")
                .with(Details.NAME, "Jo")
                .with(Details.FOR_WHOM, "Maria Silva")
                .mail(START);

        assertThat(mail.text())
                .startsWith("Hello Jo,")
                .contains("to act for Maria Silva", "https://visits.example.org/televisit/invitation.xhtml#token");
    }
}
