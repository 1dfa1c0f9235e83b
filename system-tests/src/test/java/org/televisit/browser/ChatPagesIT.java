package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** What two people write to each other from the waiting room to the visit's page. */
@ExtendWith(WithTelevisit.class)
class ChatPagesIT {

    private static final byte[] LETTER = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private static final List<String> ALL = List.of(
            "<img src=x onerror=alert(1)> Good morning",
            "Good morning, I come in a moment",
            "It hurts here",
            "and here");

    /** Both at the call page, each with their chat; the patient on a phone. */
    private record Talk(CallScreen doctors, CallScreen patients, ChatScreen his, ChatScreen hers) {}

    @Test
    void from_the_waiting_room_through_a_lost_socket_to_the_visits_page(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor doctor = area.seat(visit.doctor()).signsIn();
        Visitor patient = area.seat(visit.patient(), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn();
        CallScreen patients = patient.goesToCall(visit).joins().isIn("waiting");
        CallScreen doctors = doctor.goesToCall(visit).joins().isIn("waiting");
        Talk talk = new Talk(doctors, patients, new ChatScreen(doctors), new ChatScreen(patients));

        inTheWaitingRoom(talk);
        inTheCall(talk);
        filesInTheCall(talk);
        doctors.finishes().says("The visit is finished");
        assertThat(doctors.the("chat")).isHidden();
        patient.opens("/visit/detail.xhtml?id=" + visit.id());

        assertThat(patient.page().locator(".said-text")).hasText(ALL.toArray(String[]::new));
        assertThat(patient.page().locator(".said-file")).hasCount(2);
        picture(patient.page(), "chat-3-visit-phone");
    }

    private static void inTheWaitingRoom(Talk talk) {
        talk.hers().opens("lobby-chat").writes(ALL.get(0));
        assertThat(talk.doctors().the("lobby-chat")).hasAccessibleName("Chat, 1 new message");
        assertThat(talk.doctors().page().locator("#polite")).containsText("New message from");
        talk.his().opens("lobby-chat");
        assertThat(talk.doctors().the("lobby-chat")).hasAccessibleName("Chat");
        talk.his().writes(ALL.get(1));
        talk.hers().shows(ALL.subList(0, 2));
        talk.his().shows(ALL.subList(0, 2));
        picture(talk.patients().page(), "chat-1-waiting");
        noFaults(talk.patients());
    }

    private static void inTheCall(Talk talk) {
        talk.doctors().admits().isIn("connected");
        talk.patients().page().keyboard().press("Escape");
        assertThat(talk.patients().the("chat")).isHidden();
        talk.patients().isIn("connected").losesSocket();
        talk.hers().opens("chat-open").writes(ALL.get(2)).writes(ALL.get(3));
        talk.hers().shows(ALL);
        talk.his().shows(ALL);
    }

    private static void filesInTheCall(Talk talk) {
        talk.hers().handsOver("letter.pdf", "application/pdf", LETTER).handsOver("mole.png", "image/png", DOT);
        assertThat(talk.his().files()).hasCount(2);
        assertThat(talk.doctors().page().locator(".chat-picture")).hasJSProperty("naturalWidth", 1);
        Download letter = talk.doctors()
                .page()
                .waitForDownload(() -> talk.his().files().first().click());
        assertThat(letter.suggestedFilename()).isIn("letter.pdf", "mole.png");
        talk.hers().handsOver("notes.docx", "application/zip", new byte[] {'P', 'K', 3, 4});
        assertThat(talk.hers().lines().last()).containsText("Only PDF and pictures");
        picture(talk.patients().page(), "chat-2-call-phone");
        picture(talk.doctors().page(), "chat-2-call-desktop");
        noFaults(talk.doctors());
        noFaults(talk.patients());
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static void noFaults(CallScreen screen) {
        assertThat(Accessibility.violations(screen.page())).isEmpty();
    }
}
