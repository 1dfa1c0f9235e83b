package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** A patient's way to a visit and out of it, by the pages. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class BookingPagesIT {

    private static final String COUNT_CLICKS =
            """
            () => {
              if (!sessionStorage.clicks) sessionStorage.clicks = 0;
              addEventListener('click', (click) => { if (click.isTrusted) sessionStorage.clicks++; }, true);
            }""";

    @Test
    void a_visit_is_booked_with_three_clicks_at_most(Clinic clinic, WaitingArea area) {
        Person patient = clinic.patient();
        Visitor visitor = area.seat(patient).signsIn();
        visitor.context().addInitScript("(" + COUNT_CLICKS + ")()");
        Page page = visitor.opens("/patient/book.xhtml").page();

        page.locator(".doctor-card")
                .filter(new Locator.FilterOptions().setHasText("Haddad"))
                .click();
        page.locator("a.day").last().click();
        page.locator("[data-command=chooseSlot]").last().click();

        page.waitForURL("**/visit/detail.xhtml**");
        assertThat(Integer.parseInt((String) page.evaluate("() => sessionStorage.clicks")))
                .isLessThanOrEqualTo(3);
        assertThat(patient.get("/appointments").expect(200).array()).hasSize(1);
    }

    @Test
    void a_time_that_is_pressed_before_the_page_has_its_script_is_booked(Clinic clinic, WaitingArea area) {
        Person patient = clinic.patient();
        // a page before, which still asks for its script while the next one is opened
        Page page = area.seat(patient).signsIn().opens("/patient/home.xhtml").page();
        // late in the day its own has no two times left
        LocalDate inAWeek = LocalDate.now(ZoneOffset.UTC).plusDays(7);
        CompletableFuture<Route> late = new CompletableFuture<>();
        page.route("**/js/shared/page.js", route -> {
            // the page before may still be asking for its own
            if (!route.request().frame().url().contains("book.xhtml") || !late.complete(route)) {
                route.resume();
            }
        });
        page.navigate(
                clinic.product().web() + "/patient/book.xhtml?doctor=" + SitePages.anyDoctor(patient) + "&day="
                        + inAWeek,
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        Locator times = page.locator("[data-command=chooseSlot]");
        times.nth(1).click();
        times.nth(0).click();
        assertThat(times.nth(1)).hasAttribute("aria-busy", "true");
        String wanted = times.nth(1).getAttribute("data-value");
        assertThat(times.nth(0)).not().hasAttribute("aria-busy", "true");

        late.join().resume();

        page.waitForURL("**/visit/detail.xhtml**");
        JsonArray booked = patient.get("/appointments").expect(200).array();
        assertThat(booked).hasSize(1);
        assertThat(booked.get(0).getAsJsonObject().get("startsAt").getAsString())
                .isEqualTo(wanted);
    }

    @Test
    void a_visit_that_opens_soon_says_when_and_has_no_open_door(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofMinutes(40), clinic.doctor(), clinic.patient());
        Page page = area.seat(visit.patient())
                .signsIn()
                .opens("/patient/home.xhtml")
                .page();

        assertThat(page.locator("#join-" + visit.id())).hasAttribute("aria-disabled", "true");
        // past midnight the day stands before the time
        assertThat(page.locator("#join-" + visit.id())).hasText(Pattern.compile("Opens .*\\d\\d?:\\d\\d.*"));
        assertThat(page.locator("#join-" + visit.id())).not().hasAttribute("href", Pattern.compile(".*"));
    }

    @Test
    void a_visit_that_is_open_has_a_door(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor patient = area.seat(visit.patient()).signsIn().opens("/patient/home.xhtml");

        Page room = patient.context()
                .waitForPage(() -> patient.page().locator("#join-" + visit.id()).click());

        room.waitForURL("**/call/room.xhtml?visit=" + visit.id());
    }

    @Test
    void a_patient_cancels_with_a_word_to_the_doctor(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        Page page = area.seat(visit.patient())
                .signsIn()
                .opens("/visit/detail.xhtml?id=" + visit.id())
                .page();

        page.locator("button[data-dialog=cancel-dialog]").click();
        page.locator("#cancel-dialog textarea").fill("I am well again");
        page.locator("#cancel-dialog .button.danger").click();

        assertThat(page.locator(".badge")).isVisible();
        page.waitForCondition(
                () -> visit.seenBy(visit.doctor()).get("status").getAsString().equals("CANCELLED"));
        JsonObject cancelled = visit.seenBy(visit.doctor());
        assertThat(cancelled.get("note").getAsString()).isEqualTo("I am well again");
        assertThat(cancelled.get("cancellationReason").getAsString()).isEqualTo("PATIENT");
    }

    @Test
    void a_page_of_somebody_elses_visit_shows_nothing_of_it(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        Page page = area.seat(clinic.patient()).signsIn().page();

        int status = page.navigate(clinic.product().web() + "/visit/detail.xhtml?id=" + visit.id())
                .status();

        assertThat(status).isEqualTo(403);
        assertThat(page.content()).doesNotContain(visit.doctor().name());
    }

    @Test
    void the_booked_visit_stands_in_the_doctors_day(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Page page =
                area.seat(visit.doctor()).signsIn().opens("/doctor/day.xhtml").page();

        assertThat(page.locator("body")).containsText(visit.patient().name());
        assertThat(Instant.parse(visit.seenBy(visit.doctor()).get("startsAt").getAsString()))
                .isAfter(Instant.now());
    }
}
