package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** From the question to the player: a visit is recorded only while all agree, and what was recorded is played. */
@ExtendWith(WithTelevisit.class)
class RecordingIT {

    // beside its chunks the browser keeps one row for the take
    private static final int TAKES_KEPT = 1;

    // what a browser makes of silence is far below, a beep of a microphone that is made up far above
    private static final double HEARD = 0.005;

    private static Consultation withAPhone(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor doctor = area.seat(visit.doctor()).signsIn();
        Visitor patient = area.seat(visit.patient(), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn();
        CallScreen patients = patient.goesToCall(visit).joins();
        CallScreen doctors = doctor.goesToCall(visit).joins().admits();
        return new Consultation(visit, doctor, patient, doctors, patients).isOn();
    }

    @Test
    void two_agree_are_recorded_and_both_are_seen_and_sought_in_afterwards(Clinic clinic, WaitingArea area) {
        Consultation call = withAPhone(clinic, area);
        List<String> sent = new ArrayList<>();
        call.doctor().page().onRequest(request -> sent.add(request.method() + " " + request.url()));
        // first the patient alone is heard, then the doctor alone
        call.doctorsScreen().the("mic").click();
        RecordingScreen recording = new RecordingScreen(call).asked();
        asksBoth(call);
        assertThat(sent).noneMatch(request -> request.contains("/recordings"));
        assertThat(recording.pieces()).isEmpty();

        recording.agreed();
        isSeenByBoth(call);
        recording.hasChunks(1, 3);
        call.doctorsScreen().the("mic").click();
        call.patientsScreen().the("mic").click();
        call.patientsScreen().the("camera").click();
        recording.hasChunks(1, 6).stops().isComplete().stands("stopped");
        assertThat(call.doctorsScreen().the("rec")).isHidden();
        recording.until(() -> RecordingScreen.keptIn(call.doctor().page()) == 0);

        assertThat(recording.kind(1)).isEqualTo("video/mp4");
        isPlayed(PlayerScreen.openedBy(call.patient(), call.visit()));
        comesInRanges(call, recording);
        offersItOnTheVisitsPage(call);
    }

    private static void asksBoth(Consultation call) {
        assertThat(call.patientsScreen().the("recording-dialog")).isVisible();
        assertThat(call.patientsScreen().the("recording-text")).containsText("You can withdraw at any time");
        assertThat(call.patientsScreen().the("rec")).hasText("Recording? Please answer");
        assertThat(call.doctorsScreen().the("rec")).hasText("Asking for consent · not recording");
        picture(call.patient().page(), "recording-1-asked-phone");
        picture(call.doctor().page(), "recording-1-asked-desktop");
        assertThat(Accessibility.violations(call.patient().page())).isEmpty();
    }

    private static void isSeenByBoth(Consultation call) {
        for (CallScreen screen : List.of(call.doctorsScreen(), call.patientsScreen())) {
            assertThat(screen.the("rec")).hasText("REC · being recorded");
            assertThat(screen.page().locator("#assertive")).containsText("This visit is being recorded now");
            assertThat(Accessibility.violations(screen.page())).isEmpty();
        }
        picture(call.patient().page(), "recording-2-on-phone");
        picture(call.doctor().page(), "recording-2-on-desktop");
        call.doctorsScreen().the("rec").click();
        picture(call.doctor().page(), "recording-3-panel-desktop");
        assertThat(Accessibility.violations(call.doctor().page())).isEmpty();
        call.doctorsScreen().the("recording-back").click();
    }

    private static void isPlayed(PlayerScreen player) {
        assertThat(player.width()).isEqualTo(1280);
        assertThat(player.height()).isEqualTo(360);
        assertThat(player.seconds()).isBetween(8.0, 90.0);
        double end = player.seconds();
        assertThat(player.loudness(0, 4)).as("the patient's voice").isGreaterThan(HEARD);
        assertThat(player.loudness(end - 4, end)).as("the doctor's voice").isGreaterThan(HEARD);
        player.playsFor(1.5);
        double moment = player.findsBoth();
        player.seeks(player.seconds() - 0.7).shows("the patient's camera is off, the doctor's on", false, true);
        player.seeks(moment).shows("and both were on before", true, true);
        picture(player.page(), "recording-4-player-phone");
        assertThat(Accessibility.violationsInBothThemes(player.page())).isEmpty();
    }

    private static void comesInRanges(Consultation call, RecordingScreen recording) {
        String take = "/appointments/" + call.visit().id() + "/recordings/"
                + recording.newest().get("id").getAsString() + "/takes/1";
        long bytes = recording.take(1).get("bytes").getAsLong();
        Answer part = call.visit().patient().call("GET", take, null, "Range", "bytes=10-29");
        assertThat(part.expect(206).headers().firstValue("Content-Range")).contains("bytes 10-29/" + bytes);
        Answer whole = call.visit().patient().get(take).expect(200);
        for (Answer answer : List.of(part, whole)) {
            assertThat(answer.headers().map().toString().toLowerCase(Locale.ROOT))
                    .contains("accept-ranges=[bytes]", "no-store", "nosniff", "sandbox");
        }
        call.visit()
                .patient()
                .call("GET", take, null, "Range", "bytes=" + bytes + "-")
                .expect(416);
    }

    private static void offersItOnTheVisitsPage(Consultation call) {
        Page page = call.patient()
                .opens("/visit/detail.xhtml?id=" + call.visit().id())
                .page();
        assertThat(page.locator("#recordings")).containsText("Ready to play");
        picture(page, "recording-5-visit-phone");
        page.locator("#to-recording").click();
        page.locator("#withdraw").click();
        picture(page, "recording-6-withdraw-phone");
        page.locator("[id='withdrawing:now']").click();
        assertThat(page.locator("#recordings")).containsText("was deleted");
        assertThat(new RecordingScreen(call).pieces()).isEmpty();
    }

    @Test
    void consent_taken_back_in_the_middle_leaves_no_media_anywhere(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        RecordingScreen recording = new RecordingScreen(call).asked().agreed().hasChunks(1, 2);

        call.patientsScreen().the("rec").click();
        call.patientsScreen().the("recording-to-withdraw").click();
        call.patientsScreen().the("recording-withdraw").click();

        recording.stands("deleted");
        assertThat(call.doctorsScreen().the("rec")).isHidden();
        assertThat(call.doctorsScreen().the("call-note")).containsText("withdrew their consent");
        recording.until(() -> RecordingScreen.keptIn(call.doctor().page()) == 0);
        assertThat(recording.pieces()).isEmpty();
        assertThat(recording.newest().get("ending").getAsString()).isEqualTo("WITHDRAWN");
        call.isOn();
    }

    @Test
    void what_a_dead_page_held_goes_with_the_consent_when_the_doctor_opens_their_day(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        Page dying = call.doctor().page();
        RecordingScreen recording = new RecordingScreen(call).asked().agreed().hasChunks(1, 1);
        dying.route("**/chunks/*", route -> route.abort());
        recording.until(() -> RecordingScreen.keptIn(dying) > TAKES_KEPT + 1);
        Page day = call.doctor().opensTab().opens("/doctor/day.xhtml").page();
        assertThat(RecordingScreen.keptIn(day)).as("while it lives").isGreaterThan(TAKES_KEPT + 1);
        dying.close();

        call.patientsScreen().the("rec").click();
        call.patientsScreen().the("recording-to-withdraw").click();
        call.patientsScreen().the("recording-withdraw").click();
        assertThat(call.patient().page().locator("body")).hasAttribute("data-recording", "deleted");
        assertThat(RecordingScreen.keptIn(day)).isGreaterThan(TAKES_KEPT + 1);
        call.doctor().opens("/doctor/day.xhtml");

        day.waitForCondition(() -> RecordingScreen.keptIn(day) == 0);
        assertThat(recording.pieces()).isEmpty();
    }

    @Tag("long")
    @Test
    void whoever_says_no_is_not_recorded_and_who_comes_back_is_asked_nothing_twice(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        RecordingScreen recording = new RecordingScreen(call).asked();
        call.patientsScreen().the("recording-decline").click();
        recording.stands("deleted");
        assertThat(call.doctorsScreen().the("call-note")).containsText("Nothing is recorded");

        recording.asked().agreed().hasChunks(1, 1);
        call.patient().page().reload();
        call.patientsScreen().isIn("connected").seesAndHears();
        assertThat(call.patientsScreen().the("rec")).hasText("REC · being recorded");
        assertThat(call.patientsScreen().the("recording-dialog")).isHidden();
        call.doctorsScreen().the("rec").click();
        call.doctorsScreen().the("recording-pause").click();
        recording.stands("paused");
        call.doctorsScreen().the("rec").click();
        call.doctorsScreen().the("recording-resume").click();
        recording.stands("recording").hasChunks(2, 1);
    }

    @Test
    void a_lost_network_and_a_crash_cost_five_seconds_at_most(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Consultation call = Consultation.begun(
                visit,
                RecordingScreen.withoutMp4(area.seat(visit.doctor())).signsIn(),
                area.seat(visit.patient()).signsIn());
        Page doctor = call.doctor().page();
        RecordingScreen recording = new RecordingScreen(call).asked().agreed().hasChunks(1, 2);
        doctor.route("**/chunks/*", route -> route.abort());
        assertThat(doctor.locator("body"))
                .hasAttribute(
                        "data-recording-upload",
                        Pattern.compile("offline.*"),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
        int arrived = recording.pieces().size();
        recording.until(() -> RecordingScreen.keptIn(doctor) >= 4);
        assertThat(recording.pieces()).hasSize(arrived);

        int made = arrived + RecordingScreen.keptIn(doctor) - TAKES_KEPT;
        doctor.unroute("**/chunks/*");
        doctor.reload();
        call.isOn();
        recording.stands("recording").hasChunks(2, 2).stops().isComplete();

        JsonObject first = recording.newest().getAsJsonArray("takes").get(0).getAsJsonObject();
        assertThat(first.get("lost").getAsInt()).isZero();
        assertThat(first.get("chunks").getAsInt())
                .as("all that was made, so that what is missing is what the recorder held: one chunk's time")
                .isGreaterThanOrEqualTo(made);
        assertThat(RecordingScreen.keptIn(doctor)).isZero();
        PlayerScreen player = PlayerScreen.openedBy(call.patient(), call.visit());
        assertThat(player.page().getByTestId("recording-part")).hasCount(2);
        assertThat(List.of(recording.kind(1), recording.kind(2))).containsOnly("video/webm");
        // as it came from the browser it has no end, and nobody can go to a moment of it
        assertThat(player.seconds()).as("a chunk is of two seconds").isBetween((double) made, 90.0);
        assertThat(player.isSoughtIn().loudness(0, made)).isGreaterThan(HEARD);
        picture(player.page(), "recording-7-parts-desktop");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
