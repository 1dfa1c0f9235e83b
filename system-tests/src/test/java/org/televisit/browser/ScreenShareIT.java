package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;

/** A screen in place of the camera's picture, by turns, without a new negotiation. */
@ExtendWith(WithTelevisit.class)
class ScreenShareIT {

    // a screen says what kind of surface it is, a camera has none
    private static final String SENDS =
            """
            () => {
              const sent = window.televisitConnections.at(-1).getSenders().find((sender) => sender.track?.kind === 'video');
              return sent ? sent.track.getSettings().displaySurface ?? 'camera' : 'nothing';
            }""";
    private static final String NEGOTIATED =
            "() => window.televisitConnections.map((pc) => pc.currentLocalDescription?.sdp ?? '').join()";
    // what a press on the browser's own "Stop sharing" does to the page
    private static final String BROWSERS_OWN_STOP =
            """
            () => window.televisitConnections.at(-1).getSenders()
              .find((sender) => sender.track?.kind === 'video').track.dispatchEvent(new Event('ended'))""";

    @Test
    void one_screen_at_a_time_is_shown_whole_and_the_camera_returns_as_it_was(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        Page doctor = call.doctor().page();
        Page patient = call.patient().page();
        Object negotiated = doctor.evaluate(NEGOTIATED);

        call.doctorsScreen().the("share").click();

        assertThat(call.doctorsScreen().the("sharing-text")).hasText("You are sharing your screen");
        assertThat(call.patientsScreen().the("sharing-text")).containsText("is sharing their screen");
        assertThat(doctor.evaluate(SENDS)).isEqualTo("monitor");
        call.patientsScreen().seesAndHears();
        assertThat(patient.locator("#remote")).hasCSS("object-fit", "contain");

        call.patientsScreen().the("share").click();
        assertThat(call.patientsScreen().the("call-note")).containsText("You can share yours when they have stopped");

        doctor.evaluate(BROWSERS_OWN_STOP);
        assertThat(call.patientsScreen().the("sharing")).isHidden();
        assertThat(call.doctorsScreen().the("sharing")).isHidden();
        assertThat(doctor.evaluate(SENDS)).isEqualTo("camera");
        call.patientsScreen().seesAndHears();

        assertThat(doctor.evaluate(NEGOTIATED)).isEqualTo(negotiated);
    }

    @Tag("long")
    @Test
    void a_screen_is_seen_though_the_camera_is_off_which_then_stays_off(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        call.patientsScreen().the("camera").click();
        assertThat(call.doctorsScreen().the("call-card")).containsText("camera is off");

        call.patientsScreen().page().keyboard().press("s");
        assertThat(call.doctorsScreen().the("call-card")).isHidden();
        call.doctorsScreen().seesAndHears();
        call.patientsScreen().losesSocket();
        call.patientsScreen().the("share-stop").click();

        assertThat(call.doctorsScreen().the("call-card")).containsText("camera is off");
        assertThat(call.doctorsScreen().the("sharing")).isHidden();
        assertThat(call.patientsScreen().the("camera")).hasAttribute("data-on", "false");
        assertThat(call.patient().page().evaluate(SENDS)).isEqualTo("nothing");
    }
}
