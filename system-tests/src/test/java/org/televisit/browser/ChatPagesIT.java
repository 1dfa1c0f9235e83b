package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
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

    @Test
    void from_the_waiting_room_through_a_lost_socket_to_the_visits_page(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor doctor = area.seat(visit.doctor()).signsIn();
        Visitor patient = area.seat(visit.patient(), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn();
        CallScreen patients = patient.goesToCall(visit).joins().isIn("waiting");
        CallScreen doctors = doctor.goesToCall(visit).joins().isIn("waiting");
        ChatScreen hers =
                new ChatScreen(patients).opens("lobby-chat").writes("<img src=x onerror=alert(1)> Good morning");
        assertThat(doctors.the("lobby-chat")).hasAccessibleName("Chat, 1 new message");
        assertThat(doctors.page().locator("#polite")).containsText("New message from");
        ChatScreen his = new ChatScreen(doctors).opens("lobby-chat");
        assertThat(doctors.the("lobby-chat")).hasAccessibleName("Chat");
        his.writes("Good morning, I come in a moment");
        List<String> inTheLobby =
                List.of("<img src=x onerror=alert(1)> Good morning", "Good morning, I come in a moment");
        hers.shows(inTheLobby);
        his.shows(inTheLobby);
        picture(patients, "chat-1-waiting");
        noFaults(patients);

        doctors.admits().isIn("connected");
        patients.page().keyboard().press("Escape");
        assertThat(patients.the("chat")).isHidden();
        patients.isIn("connected").losesSocket();
        new ChatScreen(patients).opens("chat-open").writes("It hurts here").writes("and here");
        hers.handsOver("letter.pdf", "application/pdf", LETTER).handsOver("mole.png", "image/png", DOT);
        List<String> all = List.of(inTheLobby.get(0), inTheLobby.get(1), "It hurts here", "and here");
        hers.shows(all);
        his.shows(all);
        assertThat(his.files()).hasCount(2);
        assertThat(doctors.page().locator(".chat-picture")).hasJSProperty("naturalWidth", 1);
        Download letter =
                doctors.page().waitForDownload(() -> his.files().first().click());
        assertThat(letter.suggestedFilename()).isIn("letter.pdf", "mole.png");
        hers.handsOver("notes.docx", "application/zip", new byte[] {'P', 'K', 3, 4});
        assertThat(hers.lines().last()).containsText("Only PDF and pictures");
        picture(patients, "chat-2-call-phone");
        picture(doctors, "chat-2-call-desktop");
        noFaults(doctors);
        noFaults(patients);

        doctors.finishes().says("The visit is finished");
        assertThat(doctors.the("chat")).isHidden();
        patient.opens("/visit/detail.xhtml?id=" + visit.id());
        assertThat(patient.page().locator(".said-text")).hasText(all.toArray(String[]::new));
        assertThat(patient.page().locator(".said-file")).hasCount(2);
        patient.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "chat-3-visit-phone.png"))
                        .setFullPage(true));
    }

    private static void picture(CallScreen screen, String name) {
        screen.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static void noFaults(CallScreen screen) {
        assertThat(new AxeBuilder(screen.page())
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .extracting(Rule::getId)
                .isEmpty();
    }
}
