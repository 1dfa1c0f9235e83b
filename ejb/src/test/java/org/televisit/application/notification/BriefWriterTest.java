package org.televisit.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.person.Languages;

@DisplayName("A message in a line")
class BriefWriterTest {

    private static final BriefWriter WRITER = new BriefWriter(Messages.SETTINGS);
    private static final List<MessageKind> BRIEF =
            Stream.of(MessageKind.values()).filter(MessageKind::brief).toList();

    record Told(String language, MessageKind kind) {}

    static Stream<Told> all() {
        return Languages.OFFERED.stream().flatMap(language -> BRIEF.stream().map(kind -> new Told(language, kind)));
    }

    private static Messages message(MessageKind kind) {
        return Messages.of(kind)
                .by(MessageChannel.SMS)
                .with(Details.UNTIL, Messages.START.toString())
                .with(Details.REASON, "PATIENT");
    }

    private static Brief brief(Messages message) {
        MessageFacts facts = message.facts();
        return WRITER.write(facts, facts.now());
    }

    @ParameterizedTest
    @MethodSource("all")
    void goes_into_one_text_message_of_plain_letters_in_each_language(Told told) {
        String line = brief(message(told.kind()).reads(told.language(), "Europe/Madrid"))
                .line();

        assertThat(TextLength.gsm(line)).as(line).isTrue();
        assertThat(TextLength.segments(line)).as(line).isLessThanOrEqualTo(TextLength.MOST);
        assertThat(line)
                .endsWith("https://visits.example.org/televisit/visit/detail.xhtml?id=" + Messages.VISIT)
                .startsWith("St. Mary's Hospital");
    }

    @ParameterizedTest
    @MethodSource("all")
    void names_neither_patient_nor_doctor_nor_reason(Told told) {
        Brief brief = brief(message(told.kind()).reads(told.language(), null));

        assertThat(brief.line() + brief.text())
                .doesNotContainIgnoringCase("maria")
                .doesNotContainIgnoringCase("silva")
                .doesNotContainIgnoringCase("otieno")
                .doesNotContainIgnoringCase("amina")
                .doesNotContain("PATIENT", "{");
    }

    @Test
    void is_there_in_every_language_with_the_same_places() {
        Phrases english = Phrases.brief("en");
        Set<String> wanted = new TreeSet<>(Set.of("frame", "pattern.when", "news", "code"));
        BRIEF.forEach(kind -> wanted.add(kind.name()));
        assertThat(english.keys()).isEqualTo(wanted);
        for (String language : Languages.OFFERED) {
            Phrases theirs = Phrases.brief(language);
            assertThat(theirs.locale().getLanguage()).isEqualTo(language);
            assertThat(theirs.keys()).isEqualTo(english.keys());
            english.keys()
                    .forEach(key ->
                            assertThat(theirs.places(key)).as(language + key).isEqualTo(english.places(key)));
        }
    }

    @Test
    void tells_the_time_on_the_patients_clock() {
        assertThat(brief(message(MessageKind.REMINDER_SOON)).text()).isEqualTo("Your video visit begins at 11:00.");
        assertThat(brief(message(MessageKind.REMINDER_DAY).reads("es", "America/New_York"))
                        .text())
                .isEqualTo("Su videoconsulta es el 2/3, 05:00.");
    }

    @Test
    void says_whose_clock_it_is_where_the_patient_has_not_said_theirs() {
        assertThat(brief(message(MessageKind.REMINDER_DAY).reads("en", null)).text())
                .isEqualTo("Your video visit is on Tue 2 Mar, 13:00 (Nairobi).");
    }

    @Test
    void tells_when_a_late_visit_is_expected() {
        Messages late = message(MessageKind.DELAY).expectedAt(Messages.START.plus(Duration.ofMinutes(25)));

        assertThat(brief(late).text()).isEqualTo("Your video visit is expected to begin at 11:25.");
    }

    @Test
    void has_room_for_a_hospital_of_many_words_and_other_letters() {
        String name = "Hôpital universitaire de la Sainte-Trinité et de Notre-Dame-de-la-Consolation, São João";
        BriefWriter writer = new BriefWriter(new MailSettings(
                true, null, null, name.repeat(3), "https://a-rather-long-name.hospital.example.org/televisit"));
        MessageFacts facts = message(MessageKind.CANCELLATION).reads("fr", null).facts();

        String line = writer.write(facts, facts.now()).line();

        assertThat(TextLength.gsm(line)).as(line).isTrue();
        assertThat(TextLength.segments(line)).as(line).isLessThanOrEqualTo(TextLength.MOST);
        assertThat(line).startsWith("Hopital universitaire");
    }

    @Test
    void carries_a_code_in_each_language_in_one_segment() {
        for (String language : Languages.OFFERED) {
            String line = WRITER.code(language, "042137");
            assertThat(line).contains("042137").contains("10");
            assertThat(TextLength.segments(line)).as(line).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "160, a, 1",
        "161, a, 2",
        "306, a, 2",
        "307, a, 3",
        "80, €, 1",
        "81, €, 2",
        "70, ê, 1",
        "71, ê, 2",
        "134, ж, 2",
        "135, ж, 3"
    })
    void is_as_long_as_its_letters_take(int times, String letter, int segments) {
        assertThat(TextLength.segments(letter.repeat(times))).isEqualTo(segments);
    }
}
