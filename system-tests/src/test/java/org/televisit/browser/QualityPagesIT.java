package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;

/** What visits came to, in figures and drawings, for admins. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class QualityPagesIT {

    private static Page opened(Clinic clinic, WaitingArea area) {
        return area.seat(clinic.demo("admin"))
                .signsIn()
                .opens("/admin/quality.xhtml")
                .page();
    }

    @Test
    void an_admin_sees_figures_drawings_and_the_numbers_below_them(Clinic clinic, WaitingArea area) {
        Page page = opened(clinic, area);

        assertThat(page.locator("#success")).hasText(Pattern.compile("\\d+%"));
        assertThat(page.locator("#median")).hasText(Pattern.compile("\\d+\\.\\d s"));
        assertThat(page.locator("#relay")).hasText(Pattern.compile("\\d+%"));
        assertThat(page.locator("#score")).hasText(Pattern.compile("[1-4]\\.\\d"));
        assertThat(page.locator("#outcomes svg")).hasAttribute("role", "img");
        assertThat(page.locator("#outcomes .part.video").first()).isVisible();
        assertThat(page.locator("#outcomes .part.failed").first()).isVisible();
        assertThat(page.locator("#setup .curve.median")).hasCount(1);
        assertThat(page.locator("#causes")).containsText("No way through the network");
        assertThat(page.locator("#sounds")).containsText("Good");

        page.locator("#numbers summary").click();

        Locator rows = page.locator("#numbers tbody tr");
        assertThat(rows.first()).isVisible();
        assertThat(rows.count()).isGreaterThan(8);
        assertThat(page.locator("#numbers thead th")).hasCount(12);
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
    }

    @Test
    void the_figures_are_of_the_time_and_the_doctors_that_are_chosen(Clinic clinic, WaitingArea area) {
        Page page = opened(clinic, area);
        String everybody = page.locator("#key-figures").innerText();

        page.locator("#doctor").selectOption(new SelectOption().setLabel("Dr. Luca Rossi"));
        page.locator(".filter button").click();

        assertThat(page).hasURL(Pattern.compile(".*doctor=.+"));
        assertThat(page.locator("#key-figures")).not().hasText(everybody);
        assertThat(page.locator("#doctor option:checked")).hasText("Dr. Luca Rossi");

        page.locator("#from").fill("2001-01-01");
        page.locator("#until").fill("2001-01-31");
        page.locator(".filter button").click();

        assertThat(page.locator(".card.empty")).containsText("No visits in this time");
        assertThat(page.locator("#sheet")).hasCount(0);

        page.locator("#until").fill("2000-01-01");
        page.locator(".filter button").click();

        assertThat(page.locator(".notices")).containsText("at most a year apart");
    }

    @Test
    void the_sheet_holds_a_line_for_each_day_and_doctor_and_that_it_was_taken_is_written_down(
            Clinic clinic, WaitingArea area) throws IOException {
        Page page = opened(clinic, area);

        Download sheet = page.waitForDownload(() -> page.locator("#sheet").click());
        List<String> lines = Files.readAllLines(sheet.path());

        assertThat(sheet.suggestedFilename()).matches("televisit-.+\\.csv");
        assertThat(lines.get(0)).startsWith("\uFEFFDay,Doctor,By video");
        assertThat(lines).anyMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d,Dr\\. Amina Otieno,1,.*"));
        assertThat(lines.toString()).doesNotContain("Silva");
        String scope = sheet.suggestedFilename().replaceAll("televisit-(.{10})-(.{10})\\.csv", "$1/$2");
        String audit = clinic.admin()
                .get("/audit?type=Quality&id=" + scope)
                .expect(200)
                .array()
                .toString();
        assertThat(audit).contains("EXPORT").contains("quality-figures");
    }

    @Test
    void nobody_but_an_admin_sees_them_and_a_time_that_is_none_is_refused(Clinic clinic, WaitingArea area) {
        Visitor doctor = area.seat(clinic.demo("otieno")).signsIn().opens("/admin/quality.xhtml");
        assertThat(doctor.page().locator("h1")).hasText("This page is not for you");

        Person admin = clinic.admin();
        LocalDate day = LocalDate.of(2026, 11, 1);
        for (String time : List.of("", "?from=yesterday&until=today", "?from=" + day + "&until=" + day.minusDays(1))) {
            assertThat(admin.get("/quality/sheet" + time).expect(400).string("reason"))
                    .isEqualTo("period-unknown");
        }
    }
}
