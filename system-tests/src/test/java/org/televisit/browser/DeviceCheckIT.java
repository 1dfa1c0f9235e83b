package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.network.UdpProxy;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** Checking before a visit, with real devices of the browser's making and the real relay. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class DeviceCheckIT {

    private static final Pattern UDP_PORT = Pattern.compile("turn:[^\"]*:(\\d+)\\?transport=udp");

    @Test
    void what_works_is_green_and_shows_at_home_and_on_the_doctors_day(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor patient = area.seat(visit.patient()).signsIn().opens("/patient/home.xhtml");
        patient.page().locator("#step-devices a").click();
        CheckScreen check = CheckScreen.openedBy(patient, visit).hearsTheSound().told("READY");

        assertThat(check.the("verdict-title")).hasText("Everything works");
        assertThat(patient.page().locator("#to-visit")).hasClass(Pattern.compile("\\bprimary\\b"));
        assertThat(check.the("way-udp")).not().isVisible();
        check.the("details").locator("summary").press("Enter");
        assertThat(check.the("way-udp")).isVisible();
        assertThat(check.the("way-udp")).containsText("open");
        assertThat(check.the("way-tcp")).containsText("open");
        assertThat(check.the("pace")).containsText("Mbit/s");
        assertThat(markFor(visit, area)).hasText("devices ✓");
        patient.opens("/patient/home.xhtml");
        assertThat(patient.page().locator("#step-devices")).containsText("Devices and connection checked");
        assertThat(patient.page().locator("#step-devices .pi-check-circle")).isVisible();
    }

    /** Firefox measures no sound on a machine that plays none, as here: then it must not be called silent. */
    @Test
    void a_stock_firefox_finds_camera_and_way_and_blames_no_microphone_that_it_could_not_measure(
            Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor patient = area.seat(visit.patient(), Engine.FIREFOX).signsIn();

        CheckScreen check = CheckScreen.openedBy(patient, visit).hearsTheSound().told("READY|UNFINISHED");

        assertThat(patient.page().locator("body")).containsText("We have your picture.");
        assertThat(patient.page().locator("body")).containsText("The way to the clinic is open and fast enough.");
        assertThat(check.the("advice-MICROPHONE")).hasCount(0);
    }

    @Test
    void without_permission_it_is_not_green_and_says_what_to_do(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor patient = area.seat(visit.patient()).signsIn();
        // a browser that is told to fake devices grants them whatever is asked: it refuses as one that was told no
        patient.context()
                .addInitScript("navigator.mediaDevices.getUserMedia = () =>"
                        + " Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));");

        CheckScreen check = CheckScreen.openedBy(patient, visit).hearsTheSound().told("FAILED");

        assertThat(check.the("advice-CAMERA")).containsText("We can’t reach your camera");
        assertThat(check.the("advice-MICROPHONE")).containsText("Press the sign to the left of the address.");
        assertThat(markFor(visit, area)).hasText("camera ✗, mic ✗");
        Visitor admin = area.seat(clinic.admin()).signsIn().opens("/admin/day.xhtml");
        assertThat(admin.page().locator("#care")).containsText("camera ✗, mic ✗");
        Locator mark = admin.page().locator("[data-ready='" + visit.id() + "']");
        // the day of a server that all tests share is longer than a page
        while (mark.count() == 0) {
            admin.page().locator("#more").click();
            admin.page().waitForLoadState();
        }
        assertThat(mark).hasText("camera ✗, mic ✗");
    }

    @Test
    void where_udp_is_blocked_it_works_and_is_not_green(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor patient = area.seat(visit.patient()).signsIn();
        try (UdpProxy network = UdpProxy.before(relayPort(visit)).swallows()) {
            CheckScreen check = CheckScreen.openedBehind(network, patient, visit)
                    .hearsTheSound()
                    .told("LIMITED");

            assertThat(check.the("verdict-title")).hasText("It works, but not at its best");
            assertThat(check.the("way-udp")).containsText("blocked");
            assertThat(check.the("way-tcp")).containsText("open");
            assertThat(check.the("advice-UDP_BLOCKED")).containsText("Your network blocks the fast way");
        }
        // a machine that is busy besides is told to be slow, too
        assertThat(markFor(visit, area)).containsText("network blocks UDP");
    }

    @Test
    void where_the_way_is_slow_it_is_not_green(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor patient = area.seat(visit.patient()).signsIn();
        try (UdpProxy network = UdpProxy.before(relayPort(visit)).delays(Duration.ofMillis(110), Duration.ZERO)) {
            CheckScreen check = CheckScreen.openedBehind(network, patient, visit)
                    .hearsTheSound()
                    // a machine that is busy itself makes it too slow even for sound
                    .told("LIMITED|FAILED");

            assertThat(check.the("advice-SLOW").or(check.the("advice-TOO_SLOW")))
                    .hasText(Pattern.compile("Your connection is (too )?slow.*", Pattern.DOTALL));
        }
        assertThat(markFor(visit, area)).hasText(Pattern.compile("slow network|network too slow ✗"));
    }

    private static int relayPort(Visit visit) {
        String servers = visit.patient()
                .post("/appointments/" + visit.id() + "/device-check", "{}")
                .expect(200)
                .text();
        Matcher port = UDP_PORT.matcher(servers);
        if (!port.find()) {
            throw new AssertionError("no relay by UDP in " + servers);
        }
        return Integer.parseInt(port.group(1));
    }

    private static Locator markFor(Visit visit, WaitingArea area) {
        Visitor doctor = area.seat(visit.doctor()).signsIn().opens("/doctor/day.xhtml");
        return doctor.page().locator("[data-ready='" + visit.id() + "']");
    }
}
