package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.GuestLink;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** The audit trail on its pages: admins check it, the patient reads who opened what is theirs. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class TrailPagesIT {

    private static final int TRAIL_READ_WITHIN_MILLIS = 30_000;

    private static final Path PICTURES = Paths.get("target", "screens", "trail");

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    @Test
    void an_admin_finds_lines_and_checks_the_trail(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Page page =
                area.seat(clinic.admin()).signsIn().opens("/admin/audit.xhtml").page();

        page.locator("#whose").fill(visit.patient().name());
        page.locator("#action").selectOption("BOOK");
        page.locator("form.filter button").click();
        // whole, as a person waits for it: the answer of a button that is pressed before is refused
        page.waitForURL("**action=BOOK**");
        Locator lines = page.locator("#lines li");
        assertThat(lines).hasCount(1);
        assertThat(lines).containsText(visit.doctor().name());

        page.locator("[id$=':verify']").click();

        // the whole trail is read, and by now it holds what all tests left
        assertThat(page.locator("#verdict .badge"))
                .hasClass(
                        Pattern.compile("badge good"),
                        new LocatorAssertions.HasClassOptions().setTimeout(TRAIL_READ_WITHIN_MILLIS));
        assertThat(lines).hasCount(1);
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        picture(page, "audit-intact");
    }

    @Test
    void what_a_guest_tried_is_told_to_admins_and_to_the_patient(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        GuestLink link = GuestLink.of(visit, "Anna Weber", "interpreter");
        visit.doctor()
                .post("/appointments/" + visit.id() + "/guests/" + link.id() + "/revoke", "{}")
                .expect(200);
        link.asks(clinic.product(), "join").expect(403);

        Page trail = area.seat(clinic.admin())
                .signsIn()
                .opens("/admin/audit.xhtml?action=GUEST_REFUSED&whose="
                        + visit.patient().name().replace(" ", "%20"))
                .page();
        Page own = area.seat(visit.patient())
                .signsIn()
                .opens("/patient/opened.xhtml?visit=" + visit.id())
                .page();

        assertThat(trail.locator("#lines li")).hasCount(1);
        assertThat(trail.locator("#lines li")).containsText(", guest");
        assertThat(own.locator("main")).containsText("A guest in the call");
    }

    @Test
    void older_lines_are_reached_by_a_link_that_can_be_followed_again(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        for (int i = 0; i < 35; i++) {
            visit.seenBy(visit.doctor());
        }
        Page page = area.seat(clinic.admin())
                .signsIn()
                .opens("/admin/audit.xhtml?action=VISIT_READ&who="
                        + visit.doctor().subject())
                .page();
        assertThat(page.locator("#lines li")).hasCount(30);

        page.locator("#more").click();
        page.waitForURL("**before=**");
        page.reload();

        assertThat(page.locator("#lines li").first()).isVisible();
        assertThat(page.locator("#more")).hasCount(0);
    }

    @Test
    void earlier_visits_are_reached_by_a_link_that_can_be_followed_again(Clinic clinic, WaitingArea area) {
        Person patient = clinic.patient();
        Person doctor = clinic.doctor();
        for (int i = 0; i < 22; i++) {
            Visit visit = clinic.unpreparedVisitIn(Duration.ofHours(30 + i), doctor, patient);
            visit.cancelAs(patient).expect(200);
        }
        Page page = area.seat(patient).signsIn().opens("/history.xhtml").page();
        Locator visits = page.locator("ul.visits > li");
        assertThat(visits).hasCount(20);

        page.locator("#more").click();
        page.waitForURL("**before=**");
        page.reload();

        assertThat(visits).hasCount(2);
        assertThat(page.locator("#more")).hasCount(0);
        page.locator(".more a").click();
        assertThat(visits).hasCount(20);
    }

    @Test
    void what_was_tampered_with_is_told_in_plain_words(Clinic clinic, WaitingArea area) throws IOException {
        clinic.visitNow();
        Path anchors = clinic.product().state().resolve("wildfly/data/televisit-audit.anchors");
        String before = Files.exists(anchors) ? Files.readString(anchors) : "";
        Visitor admin = area.seat(clinic.admin(), Engine.CHROMIUM, 390, 844, ColorScheme.DARK)
                .signsIn();
        Files.writeString(anchors, "a line of somebody else\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try {
            Page page = admin.opens("/admin/audit.xhtml").page();
            page.locator("[id$=':verify']").click();

            assertThat(page.locator("#verdict .badge")).hasClass(Pattern.compile("badge bad"));
            assertThat(page.locator("#findings li[data-kind=ANCHOR_FORGED]")).hasCount(1);
            assertThat(page.locator("#findings")).not().containsText("ANCHOR");
            assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            picture(page, "audit-broken-phone-dark");
        } finally {
            Files.writeString(anchors, before);
        }
    }

    @Test
    void the_patient_reads_who_opened_their_visit(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        visit.seenBy(visit.doctor());
        Person stranger = clinic.doctor();
        stranger.get("/appointments/" + visit.id()).expect(403);
        Page page = area.seat(visit.patient(), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn()
                .opens("/visit/detail.xhtml?id=" + visit.id())
                .page();

        page.locator("#who-opened").click();

        assertThat(page.locator("h1")).hasText("Who opened my visit");
        assertThat(page.locator("#lines")).containsText(visit.doctor().name() + ", doctor");
        Locator refused = page.locator("#lines li").filter(new Locator.FilterOptions().setHasText(stranger.name()));
        assertThat(refused.locator(".badge")).hasText("Not let in");
        assertThat(page.locator("#lines")).not().containsText("You");
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        picture(page, "opened-phone");

        page.locator(".segments a").last().click();
        assertThat(page.locator("#lines")).containsText("You");
    }
}
