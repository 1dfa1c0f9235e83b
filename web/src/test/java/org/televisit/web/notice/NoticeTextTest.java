package org.televisit.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.televisit.application.notice.Notice;
import org.televisit.application.notice.NoticeKind;

class NoticeTextTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final NoticeText ENGLISH = new NoticeText(Locale.ENGLISH, MADRID);

    private static Notice notice(NoticeKind kind, boolean toDoctor, String forName, Instant time) {
        return new Notice(
                "n1", kind, "v1", toDoctor, toDoctor ? "Maria Silva" : "Dr. Otieno", forName, time, MADRID, NOW);
    }

    private static JsonObject frame(NoticeText text, Notice notice) {
        return Json.createReader(new StringReader(text.frame(notice))).readObject();
    }

    @Test
    void aPatientReadsWhatBecameOfTheVisitInTheirZone() {
        Notice cancelled = notice(NoticeKind.CANCELLED, false, null, NOW.plusSeconds(7200));

        assertThat(ENGLISH.text(cancelled)).isEqualTo("Your visit with Dr. Otieno was cancelled: today, 11:00.");
        assertThat(new NoticeText(Locale.ENGLISH, ZoneId.of("Africa/Nairobi")).text(cancelled))
                .endsWith("today, 13:00.");
        assertThat(new NoticeText(Locale.forLanguageTag("es"), MADRID).text(cancelled))
                .isEqualTo("Su visita con Dr. Otieno se ha cancelado: hoy, 11:00.");
    }

    @Test
    void aPageWithoutAZoneReadsTheVisitsOwn() {
        Notice tomorrow = notice(NoticeKind.BOOKED, false, null, NOW.plusSeconds(86_400));

        assertThat(new NoticeText(Locale.ENGLISH, null).text(tomorrow)).endsWith("tomorrow, 09:00.");
    }

    @Test
    void anotherDayIsNamed() {
        Notice later = notice(NoticeKind.RESCHEDULED, true, null, Instant.parse("2027-03-08T08:00:00Z"));
        Notice nextYear = notice(NoticeKind.RESCHEDULED, true, null, Instant.parse("2028-03-08T08:00:00Z"));

        assertThat(ENGLISH.text(later)).isEqualTo("The visit of Maria Silva has another time: Monday 8 March, 09:00.");
        assertThat(ENGLISH.text(nextYear)).contains("Wednesday 8 March 2028");
    }

    @Test
    void whoActsForSomebodyReadsForWhomItIs() {
        assertThat(ENGLISH.text(notice(NoticeKind.REFUND_DUE, false, "Leo Silva", NOW)))
                .startsWith("Leo Silva: You");
    }

    @Test
    void aChangeHasNoWords() {
        assertThat(frame(ENGLISH, notice(NoticeKind.CHANGED, false, null, NOW)))
                .isEqualTo(Json.createObjectBuilder()
                        .add("type", "changed")
                        .add("visit", "v1")
                        .build());
    }

    @Test
    void whoWaitsIsOneStepFromTheRoom() {
        JsonObject waiting = frame(ENGLISH, notice(NoticeKind.PATIENT_WAITING, true, null, NOW));

        assertThat(waiting.getString("type")).isEqualTo("notice");
        assertThat(waiting.getString("kind")).isEqualTo("patient-waiting");
        assertThat(waiting.getString("href")).isEqualTo("/call/room.xhtml?visit=v1");
        assertThat(waiting.getBoolean("rings")).isTrue();
        assertThat(waiting.getString("at")).isEqualTo("2027-03-02T08:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CHANGED", "RING_OVER"})
    void everyKindIsSaidToEitherSideInBothLanguages(NoticeKind kind) {
        for (boolean toDoctor : new boolean[] {true, false}) {
            Notice notice = notice(kind, toDoctor, null, NOW);
            assertThat(ENGLISH.text(notice)).doesNotContain("{").isNotBlank();
            assertThat(new NoticeText(Locale.forLanguageTag("es"), null).text(notice))
                    .doesNotContain("{")
                    .isNotEqualTo(ENGLISH.text(notice));
            assertThat(frame(ENGLISH, notice).getString("href")).startsWith("/");
        }
    }
}
