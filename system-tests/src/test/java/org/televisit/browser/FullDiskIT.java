package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** The disk for recordings is full in the middle of one: it is said, the visit goes on, and nothing is lost. */
@ExtendWith(WithTelevisit.class)
class FullDiskIT {

    private static final int PATIENCE_MILLIS = 30_000;

    @Test
    void a_full_disk_is_said_loses_nothing_and_once_there_is_room_again_all_of_it_arrives(
            Clinic clinic, WaitingArea area) throws Exception {
        Visit visit = clinic.visitNow();
        Consultation call = Consultation.begun(
                visit,
                area.seat(visit.doctor(), Engine.FIREFOX).signsIn(),
                area.seat(visit.patient()).signsIn());
        Page doctor = call.doctor().page();
        RecordingScreen recording = new RecordingScreen(call).asked();
        try (SmallDisk disk = SmallDisk.under(recording.folder())) {
            recording.agreed().hasChunks(1, 1);
            disk.fills();
            storingIs("full.*", doctor);
            assertThat(call.doctorsScreen().the("call-note")).containsText("has no room for the recording");
            int arrived = recording.pieces().size();
            recording.until(() -> RecordingScreen.keptIn(doctor) >= 4);
            assertThat(recording.pieces()).hasSize(arrived);
            int made = recording.take(1).get("chunks").getAsInt() + RecordingScreen.keptIn(doctor) - 1;
            recording.stands("recording");
            call.isOn();
            String note = "/appointments/" + call.visit().id() + "/note";
            call.visit()
                    .doctor()
                    .put(note, "{\"text\":\"kept all the same\",\"revision\":0}")
                    .expect(200);

            disk.isFreed();
            storingIs("ok.*", doctor);
            recording.hasChunks(1, made).stops().isComplete();

            assertThat(recording.takes()).as("without a gap").hasSize(1);
            assertThat(recording.take(1).get("lost").getAsInt()).isZero();
            recording.until(() -> RecordingScreen.keptIn(doctor) == 0);
            PlayerScreen player = PlayerScreen.openedBy(call.patient(), call.visit());
            // what Firefox makes is never MP4; another browser plays it
            assertThat(recording.kind(1)).isEqualTo("video/webm");
            assertThat(player.seconds()).as("a chunk is of two seconds").isBetween((double) made, 120.0);
            player.isSoughtIn();
        }
    }

    private static void storingIs(String state, Page doctor) {
        assertThat(doctor.locator("body"))
                .hasAttribute(
                        "data-recording-upload",
                        Pattern.compile(state),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
    }
}
