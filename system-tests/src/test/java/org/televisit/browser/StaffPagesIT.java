package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** What doctors and admins do by their pages. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class StaffPagesIT {

    @Test
    void visits_outside_new_hours_are_shown_before_they_are_saved(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(50), clinic.doctor(), clinic.patient());
        HoursScreen hours = new HoursScreen(area.seat(visit.doctor()).signsIn());
        int weekday = Instant.parse(visit.seenBy(visit.doctor()).get("startsAt").getAsString())
                .atZone(ZoneOffset.UTC)
                .getDayOfWeek()
                .getValue();
        hours.worksAllOf(weekday).saves();
        assertThat(hours.said()).isVisible();

        hours.reopened().removesHoursOf(weekday).asksToSave();

        assertThat(hours.conflicts()).containsText(visit.patient().name());
        hours.acceptsConflicts();
        assertThat(hours.said()).isVisible();
        assertThat(visit.seenBy(visit.doctor()).get("status").getAsString()).isEqualTo("BOOKED");
    }

    @Test
    void hours_saved_meanwhile_by_somebody_else_are_not_overwritten_unseen(Clinic clinic, WaitingArea area) {
        Visitor doctor = area.seat(clinic.doctor()).signsIn();
        HoursScreen first = new HoursScreen(doctor);
        HoursScreen second = new HoursScreen(doctor.opensTab());
        second.worksAllOf(1).saves();
        assertThat(second.said()).isVisible();

        first.worksAllOf(2).asksToSave();

        assertThat(first.stale()).isVisible();
        assertThat(first.hoursOf(2)).hasCount(1);
        first.savesMine();
        assertThat(first.said()).isVisible();
        assertThat(first.reopened().hoursOf(1)).hasCount(0);
    }

    @Test
    void hours_are_moved_with_the_mouse_and_the_form_follows(Clinic clinic, WaitingArea area) {
        HoursScreen hours = new HoursScreen(area.seat(clinic.doctor()).signsIn()).addsHoursOn(1);
        Locator times = hours.hoursOf(1).first().locator("input");
        assertThat(times.first()).hasValue("09:00");

        hours.dragsTheFirstBlock(2);

        assertThat(times.first()).hasValue("11:00");
        assertThat(times.last()).hasValue("14:00");
    }

    @Test
    void a_doctor_says_that_they_are_late_and_the_day_tells_it(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Page page =
                area.seat(visit.doctor()).signsIn().opens("/doctor/day.xhtml").page();

        page.locator("[data-command=announceLate][data-with-minutes='10']").click();

        assertThat(page.locator(".late-line")).isVisible();
        assertThat(page.locator(".timeline .expected")).isVisible();
        Instant start =
                Instant.parse(visit.seenBy(visit.doctor()).get("startsAt").getAsString());
        assertThat(Instant.parse(
                        visit.seenBy(visit.doctor()).get("expectedStart").getAsString()))
                .isAfterOrEqualTo(start.plus(Duration.ofMinutes(10)));
    }

    @Test
    void an_admin_writes_a_patient_down_books_for_them_and_reads_what_they_are_sent(Clinic clinic, WaitingArea area) {
        Page page = area.seat(clinic.admin())
                .signsIn()
                .opens("/staff/new-patient.xhtml")
                .page();
        String family = "Written" + System.nanoTime();
        page.locator("[id$=':given']").fill("Nora");
        page.locator("[id$=':family']").fill(family);
        page.locator("[id$=':born']").fill("1950-05-03");
        page.locator("[id$=':email']").fill(family.toLowerCase(Locale.ROOT) + "@example.org");
        page.locator("[id$=':create']").click();
        page.waitForURL("**/staff/patient.xhtml**");
        assertThat(page.locator(".site-nav [aria-current=true]")).hasText("Patients");

        page.locator("[id$=':invite']").first().click();
        assertThat(page.locator("#invitation")).hasValue(Pattern.compile(".*invitation\\?token=.+"));
        page.reload();
        assertThat(page.locator("#invitation")).hasCount(0);

        page.locator("a[href*='/staff/book.xhtml']").click();
        page.locator(".doctor-card")
                .filter(new Locator.FilterOptions().setHasText("Haddad"))
                .click();
        page.locator("a.day").last().click();
        page.waitForURL("**day=**");
        page.locator("[data-command=chooseSlot]").last().click();
        page.waitForURL("**/visit/detail.xhtml**");
        assertThat(page.locator("main")).containsText(family);

        Locator message = page.locator(".rows li")
                .filter(new Locator.FilterOptions().setHasText(family))
                .last();
        page.navigate(clinic.product().web() + "/admin/messages.xhtml");
        message.locator("a").first().click();
        assertThat(page.locator("iframe.mail")).hasAttribute("sandbox", "");
        assertThat(page.frameLocator("iframe.mail").locator("body")).not().isEmpty();
        assertThat(page.locator(".mail-text")).not().isEmpty();
    }

    @Test
    void money_is_recorded_and_given_back(Clinic clinic, WaitingArea area) {
        Person doctor = clinic.doctor();
        Person patient = clinic.patient();
        Visitor admin = area.seat(clinic.admin()).signsIn();
        CatalogueScreen catalogue = new CatalogueScreen(admin);
        String code = catalogue.offersKindPaidOnline("25.00");
        Visit visit = clinic.visitOf(code, Duration.ofHours(60), doctor, patient);
        Page page = admin.opens("/admin/payments.xhtml").page();
        Locator row = page.locator(".rows li").filter(new Locator.FilterOptions().setHasText(patient.name()));
        assertThat(row).containsText("25.00");

        row.locator("[data-dialog=record-dialog]").click();
        page.locator("#record-dialog input[type=text]").fill("receipt 1");
        page.locator("#record-dialog .button.primary").click();
        assertThat(row).hasCount(0);
        visit.cancelAs(doctor).expect(200);
        admin.opens("/admin/day.xhtml");
        page.locator("#care-refunds a").click();
        page.waitForURL("**/admin/payments.xhtml?list=REFUNDS");
        row.locator("[data-dialog=refund-dialog]").click();
        page.locator("#refund-dialog .button.primary").click();

        assertThat(row).hasCount(0);
        assertThat(page.locator(".notice.good")).isVisible();
        catalogue.takesOutOfUse(code);
    }
}
