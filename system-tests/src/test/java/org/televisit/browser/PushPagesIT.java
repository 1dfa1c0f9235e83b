package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.PushOffice;
import org.televisit.product.Visit;

/** A device that tells of news while no page is open: the choice on the profile page, and what a push comes to. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class PushPagesIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SHOWN = "async () => (await (await navigator.serviceWorker.ready).getNotifications())"
            + ".map((one) => one.title + ' | ' + one.body + ' | ' + one.data.page).join('\\n')";
    private static final String WORKING =
            "async () => !!(await navigator.serviceWorker.ready) && !!navigator.serviceWorker.controller";

    @Test
    void the_choice_is_explained_and_accessible_where_the_browser_blocks_it(Clinic clinic, WaitingArea area) {
        Page page = area.seat(clinic.patient(), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn()
                .opens("/profile.xhtml")
                .page();
        Locator state = page.locator("#push-state");

        assertThat(page.locator("#push")).hasAttribute("data-state", Pattern.compile("off|denied"));
        assertThat(state).not().containsText("Looking");
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        page.evaluate("() => Object.defineProperty(Notification, 'permission', { get: () => 'denied' })");
        page.evaluate("async () => new (await import(document.body.dataset.path + '/js/person/push.js'))"
                + ".Push(document.getElementById('push'), window).look()");
        assertThat(state).containsText("Your browser blocks notifications");
        assertThat(page.locator("#push-turn-on")).isHidden();
    }

    @Test
    void a_push_shows_the_news_of_who_is_signed_in_and_nothing_of_them_to_anybody_else(
            Clinic clinic, WaitingArea area) {
        PushOffice office = clinic.product().reach().pushes();
        Person patient = clinic.patient();
        Person doctor = clinic.doctor();
        Visitor visitor = area.seatAtAllOfIt(patient).signsIn();
        visitor.context().grantPermissions(List.of("notifications"));
        Page page = visitor.opens("/profile.xhtml").page();
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(WORKING)));
        String address = office.address();
        // a real push service is the browser maker's: the page's own request, with an address of the tests'
        page.evaluate(
                "async (endpoint) => { const answer = await fetch(document.body.dataset.path + '/api/v1/me/devices',"
                        + " { method: 'POST', headers: { 'Content-Type': 'application/json' },"
                        + " body: JSON.stringify({ endpoint }) }); if (!answer.ok) throw new Error(answer.status); }",
                address);
        Visit visit = clinic.visitIn(Duration.ofDays(2), doctor, patient);
        String version = doctor.get("/appointments/" + visit.id()).expect(200).string("version");
        doctor.post("/appointments/" + visit.id() + "/cancel", "{\"version\":" + version + "}")
                .expect(200);
        await().atMost(SOON).until(() -> !office.to(address).isEmpty());

        CDPSession browser = visitor.context().newCDPSession(page);
        String registration = registration(browser, page);
        push(browser, clinic, registration);
        page.waitForCondition(() -> !shown(page).isEmpty());

        assertThat(shown(page)).contains("will not take place").endsWith("/visit/detail.xhtml?id=" + visit.id());

        visitor.context().clearCookies();
        push(browser, clinic, registration);
        page.waitForCondition(() -> shown(page).contains("There is news"));
        assertThat(shown(page).lines().filter(line -> line.contains("There is news")))
                .containsExactly("Televisit | There is news about your visit. | /");
    }

    private static String shown(Page page) {
        return page.evaluate(SHOWN).toString();
    }

    private static String registration(CDPSession browser, Page page) {
        AtomicReference<String> found = new AtomicReference<>();
        browser.on("ServiceWorker.workerRegistrationUpdated", event -> first(event, found));
        browser.send("ServiceWorker.enable");
        page.waitForCondition(() -> found.get() != null);
        return found.get();
    }

    private static void first(JsonObject event, AtomicReference<String> found) {
        JsonArray registrations = event.getAsJsonArray("registrations");
        if (!registrations.isEmpty()) {
            found.set(
                    registrations.get(0).getAsJsonObject().get("registrationId").getAsString());
        }
    }

    private static void push(CDPSession browser, Clinic clinic, String registration) {
        JsonObject push = new JsonObject();
        push.addProperty("origin", clinic.product().origin());
        push.addProperty("registrationId", registration);
        push.addProperty("data", "");
        browser.send("ServiceWorker.deliverPushMessage", push);
    }
}
