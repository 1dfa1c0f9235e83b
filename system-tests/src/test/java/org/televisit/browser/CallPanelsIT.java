package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** What can be done in a call besides talking: devices, people, keys, the menu on a phone. */
@ExtendWith(WithTelevisit.class)
class CallPanelsIT {

    private static final String SENT_SOUND =
            """
            () => window.televisitConnections.at(-1).getSenders().find((sender) => sender.track?.kind === 'audio').track.label""";
    private static final String UNPLUG_THE_MICROPHONE =
            """
            () => {
              const { track } = window.televisitConnections.at(-1).getSenders().find((sender) => sender.track?.kind === 'audio');
              track.stop();
              track.dispatchEvent(new Event('ended'));
            }""";
    private static final String A_PHONE_SHARES_NO_SCREEN = "delete MediaDevices.prototype.getDisplayMedia";
    private static final List<String> PANELS = List.of("people", "settings", "proof", "keys");

    @Test
    void devices_are_changed_in_the_call_and_one_that_is_unplugged_is_replaced(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        CallScreen screen = call.patientsScreen();
        Page page = screen.page();

        screen.the("more").click();
        screen.the("menu-settings").click();
        screen.the("set-mic").selectOption("Fake Audio Input 2");
        screen.the("set-speaker").selectOption("Fake Audio Output 1");
        page.waitForCondition(() -> page.evaluate(SENT_SOUND).equals("Fake Audio Input 2"));
        page.waitForCondition(() ->
                !page.evaluate("() => document.getElementById('remote').sinkId").equals(""));
        screen.the("settings-close").click();
        call.isOn();

        page.evaluate(UNPLUG_THE_MICROPHONE);

        assertThat(screen.the("call-note")).containsText("Now in use: Fake");
        page.waitForCondition(() -> !page.evaluate(SENT_SOUND).equals("Fake Audio Input 2"));
        call.doctorsScreen().seesAndHears();
    }

    @Test
    void a_phone_reaches_everything_and_nothing_shuts_anybody_out(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor doctor = area.seat(visit.doctor()).signsIn();
        Visitor patient = area.seat(visit.patient(), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn();
        patient.context().addInitScript(A_PHONE_SHARES_NO_SCREEN);
        CallScreen phone = patient.goesToCall(visit).joins().isIn("waiting");
        List<String> faults = new ArrayList<>(Accessibility.violationsInBothThemes(phone.page()));
        CallScreen desktop = doctor.goesToCall(visit).joins().admits();
        new Consultation(visit, doctor, patient, desktop, phone).isOn();

        desktop.the("camera").click();
        phone.the("more").click();
        assertThat(phone.the("menu-share-note")).hasText("This device can’t share its screen. A computer can.");
        assertThat(phone.the("share")).isHidden();
        faults.addAll(Accessibility.violationsInBothThemes(phone.page()));
        phone.page().keyboard().press("Escape");
        for (String panel : PANELS) {
            phone.the("more").click();
            phone.the("menu-" + panel).click();
            assertThat(phone.the(panel + "-panel")).isVisible();
            faults.addAll(Accessibility.violationsInBothThemes(phone.page()));
            phone.the(panel + "-close").click();
        }
        assertThat(phone.the("people-list")).containsText("camera off");
        faults.addAll(Accessibility.violationsInBothThemes(desktop.page()));
        assertThat(sideways(phone.page())).isEqualTo(false);

        desktop.finishes();
        phone.says("The visit is finished");
        faults.addAll(Accessibility.violationsInBothThemes(phone.page()));
        assertThat(faults).isEmpty();
    }

    @Test
    void the_keyboard_alone_is_enough_for_a_whole_call(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor doctor = area.seat(visit.doctor()).signsIn();
        Visitor patient = area.seat(visit.patient()).signsIn();
        CallScreen patients = patient.goesToCall(visit).isReadyToJoin();
        presses(patients, "join");
        CallScreen doctors = doctor.goesToCall(visit).isReadyToJoin();
        presses(doctors, "join");
        doctors.the("admit").waitFor();
        presses(doctors, "admit");
        new Consultation(visit, doctor, patient, doctors, patients).isOn();

        patients.page().keyboard().press("m");
        assertThat(doctors.the("other-muted")).isVisible();
        patients.page().keyboard().press("v");
        assertThat(doctors.the("call-card")).containsText("camera is off");
        patients.page().keyboard().press("?");
        assertThat(patients.the("keys-panel")).isVisible();
        patients.page().keyboard().press("m");
        patients.page().keyboard().press("Escape");
        assertThat(patients.the("mic")).hasAttribute("data-on", "false");
        presses(patients, "more");
        presses(patients, "menu-people");
        presses(patients, "people-close");
        assertThat(patients.the("more")).isFocused();

        presses(doctors, "finish");
        presses(doctors, "finish-confirm");
        patients.says("The visit is finished");
        doctors.says("The visit is finished");
    }

    private static void presses(CallScreen screen, String testId) {
        Object focused = screen.page().evaluate("() => document.activeElement?.dataset?.testid ?? ''");
        if (!testId.equals(focused)) {
            Keyboard.tabTo(screen.page(), testId);
        }
        screen.page().keyboard().press("Enter");
    }

    private static Object sideways(Page page) {
        return page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
