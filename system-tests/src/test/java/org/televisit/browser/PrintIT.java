package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** What comes out of the printer: the words and whose they are, in ink on white, also for who reads in the dark. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class PrintIT {

    private static final String WHITE = "rgb(255, 255, 255)";
    private static final String BLACK = "rgb(0, 0, 0)";

    private static Page printed(WaitingArea area, Person person, String path, String picture) {
        Page page = area.seat(person, Engine.CHROMIUM, 794, 1123, ColorScheme.DARK)
                .signsIn()
                .opens(path)
                .page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", "paper", picture + ".png")));
        return page;
    }

    private static void assertInkOnWhite(Page page) {
        assertThat(page.locator("body")).hasCSS("background-color", WHITE);
        assertThat(page.locator("h1")).hasCSS("color", BLACK);
        for (String pressed : new String[] {".site-nav", ".user-menu", ".filter", "main button", "dialog"}) {
            for (Locator each : page.locator(pressed).all()) {
                assertThat(each).isHidden();
            }
        }
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .isFalse();
    }

    private static Visit noted(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String note = "/appointments/" + visit.id() + "/note";
        visit.doctor()
                .put(note, "{\"text\":\"Bronchitis, rest for three days.\",\"revision\":0}")
                .expect(200);
        visit.doctor().post(note + "/sign", "{\"revision\":1}").expect(200);
        return visit;
    }

    @Test
    void the_record_names_both_and_holds_what_is_signed(Clinic clinic, WaitingArea area) {
        Visit visit = noted(clinic);

        for (Person reader : new Person[] {visit.patient(), visit.doctor()}) {
            Page page = printed(area, reader, "/visit/record.xhtml?id=" + visit.id(), "record-" + reader.username());
            assertInkOnWhite(page);
            assertThat(page.locator("#note-signed-text")).isVisible();
            assertThat(page.locator(".page-head .on-paper")).isVisible();
            assertThat(page.locator("main").innerText()).doesNotContain("Today");
            assertThat(page.locator("main").innerText()).doesNotContain("Amend");
            assertThat(page.locator(".page-head .on-paper"))
                    .containsText(visit.patient().name());
            assertThat(page.locator(".page-head .on-paper"))
                    .containsText(visit.doctor().name());
        }
    }

    @Test
    void past_visits_name_whose_they_are(Clinic clinic, WaitingArea area) {
        Page page = printed(area, clinic.demo("maria"), "/history.xhtml", "history");

        assertInkOnWhite(page);
        assertThat(page.locator(".on-paper")).containsText("printed");
        assertThat(page.locator(".visit-row").first()).isVisible();
    }

    @Test
    void on_a_screen_nothing_of_it_shows(Clinic clinic, WaitingArea area) {
        Page page = area.seat(clinic.demo("maria"))
                .signsIn()
                .opens("/history.xhtml")
                .page();

        assertThat(page.locator(".on-paper")).isHidden();
        assertThat(page.locator("[data-print]")).isVisible();
    }
}
