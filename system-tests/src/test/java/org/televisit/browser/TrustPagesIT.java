package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.CallSocket;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** What a patient takes along from their profile, and what a doctor reads in an emergency. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class TrustPagesIT {

    private static final Pattern PROVIDERS_COOKIES = Pattern.compile("(KEYCLOAK|AUTH_SESSION|KC_).*");

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Paths.get("target", "screens", "trust", name + ".png")));
    }

    private static Visit noted(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String note = "/appointments/" + visit.id() + "/note";
        visit.doctor()
                .call("PUT", note, "{\"text\":\"Bronchitis, rest for three days.\",\"revision\":0}")
                .expect(200);
        visit.doctor().post(note + "/sign", "{\"revision\":1}").expect(200);
        return visit;
    }

    private static Map<String, String> files(Download archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (InputStream in = archive.createReadStream();
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void assertWhole(Map<String, String> files, Visit visit) {
        assertThat(files).containsKeys("README.txt", "person.json", "consents.json", "opened.json");
        assertThat(files.get("README.txt")).startsWith("Your data");
        assertThat(files).anySatisfy((name, content) -> assertThat(name + content)
                .contains(visit.id() + "/visit.json")
                .contains("Bronchitis, rest for three days."));
    }

    @Test
    void a_patient_takes_their_data_along(Clinic clinic, WaitingArea area) throws IOException {
        Visit visit = noted(clinic);
        Visitor patient = area.seat(visit.patient(), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn()
                .opens("/profile.xhtml");
        Page page = patient.page();
        assertThat(page.locator("#export-step-up")).isHidden();
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();

        Download archive =
                page.waitForDownload(() -> page.locator("#export-mine").click());

        assertThat(archive.suggestedFilename()).endsWith(".zip");
        assertWhole(files(archive), visit);
        assertThat(page.locator("#export-state")).containsText("not encrypted");
        picture(page, "export-phone");
    }

    @Test
    void after_a_while_one_signs_in_again_in_a_window_of_its_own_first(Clinic clinic, WaitingArea area)
            throws IOException {
        Visit visit = noted(clinic);
        Visitor patient = area.seat(visit.patient()).signsIn().opens("/profile.xhtml");
        Page page = patient.page();
        signedInLongAgo(page);

        page.locator("#export-mine").click();

        assertThat(page.locator("#export-step-up")).isVisible();
        picture(page, "export-step-up");
        // further down the bar at the edge covers what can be scrolled free
        page.evaluate("() => window.scrollTo(0, 0)");
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        patient.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(PROVIDERS_COOKIES));
        Page window =
                page.waitForPopup(() -> page.locator("#export-step-up-open").click());
        Download archive = page.waitForDownload(() -> signsIn(window, visit.patient()));
        assertWhole(files(archive), visit);
        assertThat(page.locator("#export-step-up")).isHidden();
    }

    @Test
    void in_an_emergency_one_signs_in_again_beside_what_one_has_typed_and_admins_hear_of_it(
            Clinic clinic, WaitingArea area) {
        Visit visit = noted(clinic);
        Person helper = clinic.doctor();
        Visitor doctor = area.seat(helper)
                .signsIn()
                .opens("/staff/patient.xhtml?id=" + visit.patient().publicId());
        Page page = doctor.page();
        signedInLongAgo(page);
        page.locator("[data-dialog=emergency-dialog]").click();
        page.locator("[id='emergency:reason']").fill("brought in unconscious");

        page.locator("[id='emergency:open']").click();

        assertThat(page.locator("#emergency-dialog [data-step-up=panel]")).isVisible();
        assertThat(page.locator("[id='emergency:reason']")).hasValue("brought in unconscious");
        assertThat(page.locator("#emergency-visits")).hasCount(0);
        picture(page, "emergency-step-up");
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        doctor.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(PROVIDERS_COOKIES));
        String ticket = clinic.admin().post("/notices/ticket", "{}").expect(200).string("ticket");
        try (CallSocket admin =
                CallSocket.openPage(clinic.product(), ticket, clinic.product().origin())) {
            admin.await("welcome");
            Page window = page.waitForPopup(
                    () -> page.locator("#emergency-dialog [data-step-up=open]").click());
            signsIn(window, helper);
            assertThat(page.locator("#emergency-visits li")).hasCount(1);
            // admins hear of those of other tests as well
            JsonObject notice = Stream.generate(() -> admin.await("notice"))
                    .filter(each -> each.get("text").getAsString().contains(helper.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(notice.get("kind").getAsString()).isEqualTo("emergency");
            assertThat(notice.get("text").getAsString())
                    .doesNotContain(visit.patient().name());
        }
    }

    // as the server would answer five minutes after the sign-in
    private static void signedInLongAgo(Page page) {
        page.route(
                "**/api/v1/me/sign-in",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"recent\":false}")));
    }

    private static void signsIn(Page window, Person person) {
        window.locator("input[name=username]").fill(person.username());
        window.locator("input[name=password]").fill(person.password());
        window.locator("input[name=password]").press("Enter");
    }

    @Test
    void a_doctor_reads_what_was_written_in_an_emergency_and_the_patient_sees_it(Clinic clinic, WaitingArea area) {
        Visit visit = noted(clinic);
        Person helper = clinic.doctor();
        Page page = area.seat(helper, Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn()
                .opens("/staff/patient.xhtml?id=" + visit.patient().publicId())
                .page();
        page.locator("[data-dialog=emergency-dialog]").click();
        page.locator("[id='emergency:reason']").fill("brought in unconscious");
        page.locator("[id='emergency:open']").click();

        page.locator("#emergency-visits a[href*='emergency.xhtml']").click();

        assertThat(page.locator("#note-signed-text")).hasText("Bronchitis, rest for three days.");
        assertThat(page.locator("textarea, input:not([type=hidden])")).hasCount(0);
        picture(page, "emergency-phone");
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        Page patient = area.seat(visit.patient())
                .signsIn()
                .opens("/patient/opened.xhtml?visit=" + visit.id())
                .page();
        assertThat(patient.locator("#lines")).containsText(helper.name());
        assertThat(patient.locator("#lines")).containsText("read the note");
    }
}
