package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** A visit takes longer than agreed: those in it, and those who come after it. */
@ExtendWith(WithTelevisit.class)
class OverrunIT {

    private static final double SWEPT_WITHIN = Duration.ofSeconds(30).toMillis();
    private static final Duration CELL = Duration.ofMinutes(5);

    @Test
    void the_end_is_held_with_a_reason_and_extended_and_both_see_it(Clinic clinic, WaitingArea area) {
        CatalogueScreen catalogue =
                new CatalogueScreen(area.seat(clinic.demo("admin")).signsIn());
        String kind = catalogue.offersShortKind();
        Visit visit = clinic.visitOf(kind, Duration.ofSeconds(2), clinic.doctor(), clinic.patient());
        Consultation call = Consultation.begun(visit, area);
        CallScreen doctors = call.doctorsScreen();
        Locator patients = call.patientsScreen().the("ending");
        assertThat(patients).containsText("ends in");

        doctors.the("hold").click();
        doctors.page().locator("#hold-confirm").click();
        assertThat(doctors.page().locator("#hold-problem")).isVisible();
        doctors.page().locator("#hold-reason").fill("a fall, and nobody with them yet");
        doctors.page().locator("#hold-confirm").click();

        assertThat(doctors.the("ending-text")).containsText("The end is held");
        assertThat(patients).isHidden();

        Page day = call.doctor().opensTab().opens("/doctor/day.xhtml").page();
        day.locator("[data-command=releaseVisit]").click();
        assertThat(patients).isVisible();
        doctors.the("extend").click();
        assertThat(doctors.the("ending")).isHidden();
        assertThat(patients).isHidden();
        assertThat(day.locator("[data-command=extendVisit]")).isVisible();
        assertThat(end(visit)).isEqualTo(agreedEnd(visit).plus(CELL));
        catalogue.takesOutOfUse(kind);
    }

    @Tag("long")
    @Test
    void who_waits_for_a_doctor_half_an_hour_behind_chooses_to_wait_or_another_time(Clinic clinic, WaitingArea area) {
        CatalogueScreen catalogue =
                new CatalogueScreen(area.seat(clinic.demo("admin")).signsIn());
        String kind = catalogue.offersShortKind();
        Person doctor = clinic.doctorAtAnyHour();
        Visit before = clinic.visitOf(kind, Duration.ofSeconds(2), doctor, clinic.patient());
        Visit next = clinic.visitAt(cellAfter(agreedEnd(before)), kind, doctor, clinic.patient());
        Visit after = clinic.visitAt(cellAfter(agreedEnd(next)), kind, doctor, clinic.patient());
        Visitor goes = area.seat(after.patient()).signsIn();
        Page home = goes.opens("/visit/detail.xhtml?id=" + after.id()).page();
        CallScreen waits =
                area.seat(next.patient()).signsIn().goesToCall(next).joins().isIn("waiting");

        runsOverByHalfAnHour(before);
        Page day = area.seat(doctor).signsIn().opens("/doctor/day.xhtml").page();
        assertThat(day.locator(".timeline > li")
                        .filter(new Locator.FilterOptions()
                                .setHasText(next.patient().name()))
                        .locator(".expected"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SWEPT_WITHIN));
        day.locator("[data-command=announceLate][data-with-visit='" + next.id() + "'][data-with-minutes='5']")
                .click();

        assertThat(waits.the("delay"))
                .hasAttribute(
                        "data-delay", "choice", new LocatorAssertions.HasAttributeOptions().setTimeout(SWEPT_WITHIN));
        assertThat(waits.the("other-time"))
                .hasAttribute("href", Pattern.compile(".*/visit/reschedule\\.xhtml\\?id=" + next.id()));
        waits.the("keep-waiting").click();
        assertThat(waits.the("delay")).isHidden();
        waits.isIn("waiting");

        home.locator("#delay-choice a").click();
        home.locator("a.day").last().click();
        home.locator("[data-command=chooseSlot]").last().click();
        home.waitForURL("**/visit/detail.xhtml**");
        assertThat(home.locator("#delay-choice")).hasCount(0);
        assertThat(start(after)).isAfter(cellAfter(agreedEnd(next)));
        catalogue.takesOutOfUse(kind);
    }

    /** A quarter of an hour that was announced, and one by which it is extended. */
    private static void runsOverByHalfAnHour(Visit visit) {
        visit.doctor()
                .post("/appointments/" + visit.id() + "/late", "{\"minutes\":15}")
                .expect(200);
        visit.joinAs(visit.doctor()).expect(200);
        for (int i = 0; i < 3; i++) {
            visit.doctor().post("/appointments/" + visit.id() + "/extend", "{}").expect(200);
        }
    }

    private static Instant cellAfter(Instant moment) {
        long cell = CELL.toSeconds();
        return Instant.ofEpochSecond(-Math.floorDiv(-moment.getEpochSecond(), cell) * cell);
    }

    private static Instant start(Visit visit) {
        return Instant.parse(visit.seenBy(visit.doctor()).get("startsAt").getAsString());
    }

    private static Instant agreedEnd(Visit visit) {
        return start(visit).plus(CELL);
    }

    private static Instant end(Visit visit) {
        return Instant.parse(visit.seenBy(visit.doctor()).get("visitEnd").getAsString());
    }
}
