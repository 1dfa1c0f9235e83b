package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Paths;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;

/** An admin enters a call only announced, in real browsers: asked by the pictures that flow. */
@ExtendWith(WithTelevisit.class)
class AdminInCallIT {

    private static final String WHY = "a complaint about the sound";

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Paths.get("target", "screens", "trust", name + ".png")));
    }

    /** The admin announces themselves from the visit's page. */
    private static GuestScreen announced(Consultation call, WaitingArea area, Person ada) {
        Page page = area.seat(ada)
                .signsIn()
                .opens("/visit/detail.xhtml?id=" + call.visit().id())
                .page();
        page.locator("#admin-enter").click();
        page.locator("[id='entry:reason']").fill(WHY);
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        picture(page, "entry-dialog");
        page.locator("[id='entry:now']").click();
        GuestScreen admin = GuestScreen.of(page);
        assertThat(admin.the("lobby-text")).containsText("Hospital administration");
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        return admin.asksToJoin().waitsFor("asked");
    }

    @Test
    void both_are_asked_and_see_the_admin_who_is_out_when_one_says_no(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        CallScreen doctor = call.doctorsScreen();
        CallScreen patient = call.patientsScreen();
        Person ada = clinic.admin();
        GuestScreen admin = announced(call, area, ada);
        for (CallScreen screen : List.of(doctor, patient)) {
            assertThat(screen.the("guest-ask-title")).containsText(ada.name() + " of the hospital’s administration");
            assertThat(screen.the("guest-ask-text")).containsText(WHY);
            assertThat(Accessibility.violationsInBothThemes(screen.page())).isEmpty();
        }
        patient.the("guest-agree").click();
        assertThat(patient.the("guest-ask")).isHidden();
        picture(doctor.page(), "entry-doctor-asked");
        admin.waitsFor("asked");
        Mesh.isConnectedTo(0, admin.page());
        assertThat(admin.page().content()).doesNotContain(call.visit().patient().name());
        doctor.the("guest-agree").click();

        admin.isIn();
        Mesh.flows(doctor.page(), patient.page(), admin.page());
        for (CallScreen screen : List.of(doctor, patient)) {
            assertThat(screen.the("tile-guest-1")).containsText(ada.name() + " · Hospital administration");
        }

        picture(patient.page(), "entry-patient-call");
        doctor.the("more").click();
        doctor.the("menu-people").click();
        doctor.the("person-guest-1").click();
        admin.waitsFor("declined");
        Mesh.isConnectedTo(0, admin.page());
        for (CallScreen screen : List.of(doctor, patient)) {
            assertThat(screen.the("tile-guest-1")).hasCount(0);
        }
        call.isOn();
    }

    @Tag("long")
    @Test
    void leaving_is_seen_by_both(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        GuestScreen admin = announced(call, area, clinic.admin());
        call.doctorsScreen().the("guest-agree").click();
        call.patientsScreen().the("guest-agree").click();
        admin.isIn();
        Mesh.flows(call.doctor().page(), call.patient().page(), admin.page());

        admin.the("leave").click();

        admin.isOutBecause("left");
        for (CallScreen screen : List.of(call.doctorsScreen(), call.patientsScreen())) {
            assertThat(screen.the("tile-guest-1")).hasCount(0);
        }
        call.isOn();
    }

    @Test
    @Tag("long")
    void nothing_is_recorded_while_an_admin_is_in_the_call_and_it_goes_on_by_itself_after(
            Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        RecordingScreen recording = new RecordingScreen(call).asked().agreed().hasChunks(1, 1);
        GuestScreen admin = announced(call, area, clinic.admin());
        recording.stands("recording");
        call.doctorsScreen().the("guest-agree").click();
        call.patientsScreen().the("guest-agree").click();
        admin.isIn();

        recording.stands("paused").until(() -> recording.take(1).get("closed").getAsBoolean());
        int recorded = recording.take(1).get("chunks").getAsInt();
        for (CallScreen screen : List.of(call.doctorsScreen(), call.patientsScreen())) {
            assertThat(screen.the("rec")).hasText("REC paused");
        }
        Mesh.flows(call.doctor().page(), call.patient().page(), admin.page());
        assertThat(recording.takes())
                .as("with the admin in the call nothing is made")
                .hasSize(1);
        assertThat(recording.take(1).get("chunks").getAsInt()).isEqualTo(recorded);

        admin.the("leave").click();
        admin.isOutBecause("left");
        recording.stands("recording").hasChunks(2, 1).stops().isComplete();
        assertThat(recording.takes()).hasSize(2);
    }
}
