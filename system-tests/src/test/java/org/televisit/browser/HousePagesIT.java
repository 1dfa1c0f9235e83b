package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** What admins see of the whole house, and a doctor of a week. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class HousePagesIT {

    private static final int PHONE_WIDTH = 390;
    private static final int DESKTOP_WIDTH = 1440;
    private static final int HEIGHT = 900;

    @Test
    void an_admin_starts_at_the_day_and_sees_its_figures_and_what_needs_a_hand(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Page page = area.seat(clinic.admin()).signsIn().opens("/").page();
        page.waitForURL("**/admin/day.xhtml");

        assertThat(page.locator("#house-figures dt")).hasCount(4);
        assertThat(page.locator("#house-visits")).hasText(Pattern.compile("[1-9]\\d*"));
        assertThat(page.locator("#house-waiting")).hasText(Pattern.compile("\\d+"));
        assertThat(page.locator("#care")).isVisible();
        Locator ofDoctor = doctorDay(page, visit);
        assertThat(ofDoctor.locator("li a")).containsText(visit.patient().name());
        assertThat(ofDoctor.locator(".strip rect")).hasCount(1);
    }

    @Test
    void a_later_page_of_the_day_begins_after_the_key(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Instant start =
                Instant.parse(visit.seenBy(visit.doctor()).get("startsAt").getAsString());
        Visitor admin = area.seat(clinic.admin()).signsIn();
        String day = "/admin/day.xhtml?after=";
        Page page = admin.opens(day + start.getEpochSecond() + "." + visit.id()).page();

        assertThat(page.locator("a[href$='id=" + visit.id() + "']")).hasCount(0);
        assertThat(page.locator("#house-figures")).hasCount(0);
        admin.opens(day + start.minusSeconds(1).getEpochSecond() + ".-");
        assertThat(page.locator("#house-day a[href$='id=" + visit.id() + "']")).isVisible();
        admin.opens(day + "anything");
        assertThat(page.locator("#house-figures")).isVisible();
    }

    @Test
    void a_visit_to_come_is_found_by_either_name(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(70), clinic.doctor(), clinic.patient());
        Visitor admin = area.seat(clinic.admin()).signsIn();
        for (String name : new String[] {visit.patient().name(), visit.doctor().name()}) {
            admin.opens("/admin/visits.xhtml").page().locator("#person").fill(name);
            admin.page().locator(".filter button").click();
            admin.page().waitForURL("**person=**");
            assertThat(admin.page().locator("a[href$='id=" + visit.id() + "']"))
                    .containsText(visit.patient().name());
        }
        admin.opens("/admin/visits.xhtml?from=2099-01-01");
        assertThat(admin.page().locator("a[href$='id=" + visit.id() + "']")).hasCount(0);
    }

    @Test
    void a_person_can_be_opened_in_keycloaks_console(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        String name = visit.patient().name();
        Page page = area.seat(clinic.admin())
                .signsIn()
                .opens("/admin/people.xhtml?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .page();

        Locator link = page.locator(".people li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator(".person-console");
        assertThat(link)
                .hasAttribute("href", Pattern.compile("http.+/admin/televisit/console/#/televisit/users/.+/settings"));
        assertThat(link).hasAttribute("target", "_blank");
        assertThat(page.locator("#console")).hasAttribute("href", Pattern.compile(".+/console/#/televisit/users"));
    }

    @Test
    void another_language_leaves_the_reader_where_they_looked_for_somebody(Clinic clinic, WaitingArea area) {
        Page page = area.seat(clinic.admin())
                .signsIn()
                .opens("/admin/audit.xhtml?who=Maria+Silva")
                .page();
        for (String language : new String[] {"es", "en"}) {
            page.locator(".user-menu summary").click();
            page.locator(".user-menu [name=language][value=" + language + "]").click();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page).hasURL(Pattern.compile(".*/admin/audit\\.xhtml\\?who=Maria\\+Silva"));
        }
    }

    @Test
    void a_week_is_a_grid_where_there_is_room_and_a_list_on_a_phone(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Page page =
                area.seat(visit.doctor()).signsIn().opens("/doctor/week.xhtml").page();
        page.setViewportSize(DESKTOP_WIDTH, HEIGHT);
        Locator block = page.locator("#week-grid .week-visit");

        assertThat(block).containsText(visit.patient().name());
        assertThat(page.locator("#week-grid th[scope=col]")).hasCount(7);
        assertThat(page.locator(".week-list")).isHidden();
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        block.focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/visit/detail.xhtml?id=" + visit.id());
        page.goBack();
        page.setViewportSize(PHONE_WIDTH, HEIGHT);
        assertThat(page.locator("#week-grid")).isHidden();
        assertThat(page.locator(".week-list .visit-row"))
                .containsText(visit.patient().name());
    }

    private static Locator doctorDay(Page page, Visit visit) {
        Locator found = page.locator(".doctor-day")
                .filter(new Locator.FilterOptions().setHasText(visit.doctor().name()));
        // the day of a server that all tests share is longer than a page
        while (found.count() == 0) {
            page.locator("#more").click();
            page.waitForLoadState();
        }
        return found;
    }
}
