package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.CallSocket;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** What happens elsewhere shows on open pages within a second, without anybody reloading them. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class NewsPagesIT {

    private static final String HEARS = "#news[data-state=open]";

    // the time at which the page first says it, by the clock of this machine
    private static final String NOTE_WHEN =
            """
            (visit) => {
              const look = () => {
                const said = document.querySelector('.toast');
                if (said && !window.toldAt) window.toldAt = Date.now();
                const planned = document.querySelector(`[data-next="${visit}"]`);
                if (!planned && !window.goneAt) window.goneAt = Date.now();
              };
              window.neverReloaded = true;
              new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
            }""";

    /** A page that is open and will be told news. */
    static Page hears(Visitor visitor, String path) {
        Page page = visitor.opens(path).page();
        page.locator(HEARS).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    @Test
    void a_patient_sees_within_a_second_that_the_doctor_has_cancelled(Clinic clinic, WaitingArea area) {
        // a busy machine may hold one up; a page that asks from time to time would be late each time
        assertThat(Stream.generate(() -> toldAfter(clinic, area)).limit(3)).anyMatch(millis -> millis < 1000);
    }

    private static long toldAfter(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        Page page = hears(area.seat(visit.patient()).signsIn(), "/patient/home.xhtml");
        assertThat(page.locator("[data-next='" + visit.id() + "']")).isVisible();
        page.evaluate(NOTE_WHEN, visit.id());

        visit.cancelAs(visit.doctor()).expect(200);
        long committed = System.currentTimeMillis();

        page.waitForFunction("() => window.toldAt && window.goneAt");
        assertThat(page.evaluate("() => window.neverReloaded")).isEqualTo(true);
        assertThat(page.locator(".toast")).containsText("was cancelled");
        return ((Number) page.evaluate("() => Math.max(window.toldAt, window.goneAt)")).longValue() - committed;
    }

    @Test
    void the_page_of_a_visit_follows_while_somebody_types_in_it(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        Page page = hears(area.seat(visit.patient()).signsIn(), "/visit/detail.xhtml?id=" + visit.id());
        page.locator("button[data-dialog=cancel-dialog]").click();
        page.locator("#cancel-dialog textarea").fill("half a sentence");

        visit.cancelAs(visit.doctor()).expect(200);

        assertThat(page.locator("[data-live=head] .badge")).isVisible();
        assertThat(page.locator("#cancel-dialog textarea")).hasValue("half a sentence");
        assertThat(page.locator("#cancel-dialog textarea")).isFocused();
    }

    @Test
    void the_doctor_sees_and_is_called_when_the_patient_waits(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Page page = hears(area.seat(visit.doctor()).signsIn(), "/doctor/day.xhtml");

        try (CallSocket patient = CallSocket.open(clinic.product(), visit.ticketFor(visit.patient()))) {
            patient.await("welcome");

            Locator told = page.locator("#news [role=alert] .toast");
            assertThat(told).containsText(visit.patient().name() + " is in the waiting room.");
            assertThat(page.locator("[data-live=day] .waiting-list"))
                    .containsText(visit.patient().name());
            assertThat(told.locator("a")).hasAttribute("href", "/televisit/call/room.xhtml?visit=" + visit.id());
            told.locator("button").focus();
            page.keyboard().press("Escape");
            assertThat(told).hasCount(0);
        }
    }

    @Tag("long")
    @Test
    void the_sixth_page_of_a_person_silences_the_oldest_until_it_is_looked_at(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        Visitor visitor = area.seat(visit.patient()).signsIn();
        List<Page> tabs = new ArrayList<>();
        tabs.add(hears(visitor, "/profile.xhtml"));
        for (int i = 0; i < 5; i++) {
            tabs.add(hears(visitor.opensTab(), "/profile.xhtml"));
        }

        visit.cancelAs(visit.doctor()).expect(200);

        for (Page newer : tabs.subList(1, 6)) {
            assertThat(newer.locator(".toast")).hasCount(1);
        }
        assertThat(tabs.get(0).locator(".toast")).hasCount(0);
    }

    @Test
    void who_signs_out_in_one_tab_hears_nothing_in_the_others(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        Visitor visitor = area.seat(visit.patient()).signsIn();
        Page other = hears(visitor, "/profile.xhtml");
        Page leaving = hears(visitor.opensTab(), "/profile.xhtml");

        leaving.locator(".user-menu summary").click();
        leaving.locator("#sign-out").click();
        leaving.waitForURL("**/goodbye.xhtml");
        other.waitForCondition(() -> (Boolean) other.evaluate(
                "() => window.televisitSockets.every((socket) => socket.readyState === WebSocket.CLOSED)"));
        visit.cancelAs(visit.doctor()).expect(200);

        assertThat(other.locator(".toast")).hasCount(0);
    }
}
