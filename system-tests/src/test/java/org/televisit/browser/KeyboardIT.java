package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** The tasks around a visit by somebody who uses no mouse; the call itself is walked in CallIT. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
@WithoutMedia
class KeyboardIT {

    private static final Pattern DETAIL = Pattern.compile(".*/visit/detail\\.xhtml.*");

    @Test
    void a_patient_books_and_cancels(Clinic clinic, WaitingArea area) {
        Person patient = clinic.patient();
        Page page = area.seat(patient).signsIn().opens("/patient/home.xhtml").page();

        Keyboard.enters(page, "a[href*='/patient/book.xhtml']");
        page.waitForURL("**/patient/book.xhtml*");
        Keyboard.enters(page, "a.doctor-card");
        page.waitForURL("**doctor=**");
        // late in the day today has no time left
        Keyboard.enters(page, "a.day[aria-current='false']");
        page.waitForURL("**day=**");
        Keyboard.enters(page, "[data-command=chooseSlot]");
        page.waitForURL(DETAIL);
        Keyboard.enters(page, "[data-dialog=cancel-dialog]");
        assertThat(page.locator("#cancel-dialog")).isVisible();
        Keyboard.types(page, "#cancel-dialog textarea", "I am well again");
        Keyboard.enters(page, "#cancel-dialog .button.danger");

        assertThat(page.locator(".badge").first()).hasText("Cancelled by you");
        String id = page.url().replaceFirst(".*[?&]id=([^&#]+).*", "$1");
        JsonObject visit = patient.get("/appointments/" + id).expect(200).object();
        assertThat(visit.get("note").getAsString()).isEqualTo("I am well again");
    }

    @Test
    void a_dialog_is_left_by_escape_and_gives_the_focus_back(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        Page page = area.seat(visit.patient())
                .signsIn()
                .opens("/visit/detail.xhtml?id=" + visit.id())
                .page();
        Keyboard.enters(page, "[data-dialog=cancel-dialog]");
        assertThat(page.locator("#cancel-dialog")).isVisible();

        page.keyboard().press("Escape");

        assertThat(page.locator("#cancel-dialog")).isHidden();
        assertThat(page.locator("[data-dialog=cancel-dialog]")).isFocused();
    }

    @Test
    void an_admin_finds_somebody_and_blocks_them(Clinic clinic, WaitingArea area) {
        Person blocked = clinic.patient();
        blocked.get("/appointments").expect(200);
        Page page =
                area.seat(clinic.admin()).signsIn().opens("/admin/people.xhtml").page();

        Keyboard.types(page, "[id='people:query']", blocked.name());
        assertThat(page.locator(".people > li")).hasCount(1);
        Keyboard.enters(page, "[data-dialog=block-dialog]");
        assertThat(page.locator("#block-dialog")).isVisible();
        Keyboard.types(page, "#block-dialog textarea", "Lost their telephone");
        Keyboard.enters(page, "#block-dialog .button.danger");

        assertThat(page.locator(".people .badge.bad")).isVisible();
        blocked.get("/appointments").expect(403);
    }
}
