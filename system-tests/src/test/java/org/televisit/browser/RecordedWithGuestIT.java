package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.GuestLink;

/** A third party in a call that is recorded, in real browsers. */
@ExtendWith(WithTelevisit.class)
class RecordedWithGuestIT {

    @Test
    void a_guest_is_asked_like_the_two_is_seen_and_heard_and_may_take_it_back(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        RecordingScreen recording = new RecordingScreen(call).asked().agreed().hasChunks(1, 1);
        GuestLink link = GuestLink.of(call.visit(), "Anna Weber", "interpreter");
        GuestScreen guest = GuestScreen.opens(area.seat(clinic.nobody()), link.address())
                .asksToJoin()
                .waitsFor("asked");
        assertThat(guest.the("rec")).isHidden();
        call.patientsScreen().the("guest-agree").click();

        recording.stands("paused");
        assertThat(guest.isIn().the("recording-dialog")).isVisible();
        assertThat(guest.the("recording-text")).containsText("You can withdraw at any time");
        assertThat(Accessibility.violations(guest.page())).isEmpty();
        picture(guest.page(), "recording-8-guest-asked");
        guest.the("recording-agree").click();

        recording.stands("recording").hasChunks(2, 2);
        assertThat(guest.the("rec")).hasText("REC · being recorded");
        picture(guest.page(), "recording-9-guest-on");
        recording.stops().isComplete();
        PlayerScreen player = PlayerScreen.openedBy(call.patient().opensTab(), call.visit());
        player.page().getByTestId("recording-part").nth(1).click();
        player.page().waitForCondition(() -> player.height() == 720);

        takesItBackAfterwards(guest, recording);
        recording.asked();
        call.patientsScreen().the("recording-agree").click();
        guest.the("recording-agree").click();
        recording.stands("recording").hasChunks(1, 1);
        guest.the("rec").click();
        guest.the("recording-to-withdraw").click();
        guest.the("recording-withdraw").click();
        recording.stands("deleted");
        assertThat(guest.the("call-note")).containsText("withdrew their consent");
        assertThat(recording.pieces()).isEmpty();
    }

    /** By the link alone, once they have left; then they come back. */
    private static void takesItBackAfterwards(GuestScreen guest, RecordingScreen recording) {
        guest.the("leave").click();
        guest.isOutBecause("left");
        guest.the("withdraw").click();
        assertThat(guest.the("withdraw-words")).containsText("deleted for everybody");
        picture(guest.page(), "recording-10-guest-left");
        guest.the("withdraw").click();
        assertThat(guest.the("withdraw-words")).containsText("Your consent is withdrawn");
        assertThat(recording.newest().get("ending").getAsString()).isEqualTo("WITHDRAWN");
        assertThat(recording.pieces()).isEmpty();
        guest.the("again").click();
        guest.isIn();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
