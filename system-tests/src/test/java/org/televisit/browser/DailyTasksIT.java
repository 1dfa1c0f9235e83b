package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** What patients, doctors and admins do by the pages on an ordinary day, beside visits themselves. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
@WithoutMedia
class DailyTasksIT {

    @Test
    void a_doctor_books_for_a_patient_in_their_own_list(Clinic clinic, WaitingArea area) {
        Person doctor = clinic.doctorAtAnyHour();
        Person patient = clinic.patient();
        Page page = area.seat(doctor)
                .signsIn()
                .opens("/staff/patient.xhtml?id=" + patient.publicId())
                .page();
        page.locator("a[href*='/staff/book.xhtml']").first().click();
        page.locator("[data-command=chooseSlot]").last().click();

        page.waitForURL("**/visit/detail.xhtml**");
        JsonObject booked =
                patient.get("/appointments").expect(200).array().get(0).getAsJsonObject();
        assertThat(booked.get("practitionerId").getAsString()).isEqualTo(doctor.publicId());
    }

    @Test
    void a_patient_finds_a_doctor_by_specialty_and_by_department(Clinic clinic, WaitingArea area) {
        Page page = area.seat(clinic.patient())
                .signsIn()
                .opens("/patient/book.xhtml")
                .page();
        Locator found = page.locator(".doctor-card");

        page.locator("#specialty").selectOption(new SelectOption().setLabel("Dermatology"));
        page.locator("form[role=search] button").click();
        assertThat(found.filter(new Locator.FilterOptions().setHasText("Novak")))
                .hasCount(1);
        assertThat(found.filter(new Locator.FilterOptions().setHasText("Haddad")))
                .hasCount(0);

        page.locator("#specialty").selectOption("");
        page.locator("#department").selectOption(new SelectOption().setLabel("Heart"));
        page.locator("form[role=search] button").click();
        assertThat(found.filter(new Locator.FilterOptions().setHasText("Haddad")))
                .hasCount(1);
        assertThat(found.filter(new Locator.FilterOptions().setHasText("Novak")))
                .hasCount(0);
    }

    @Test
    void times_are_those_of_the_zone_that_somebody_chose(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctorAtAnyHour(), clinic.patient());
        Visitor patient = area.seat(visit.patient()).signsIn();
        Page page = patient.opens("/profile.xhtml").page();

        page.locator("[id='profile:zone']").selectOption("Asia/Kathmandu");
        page.locator("[id='profile'] button[type=submit]").click();
        assertThat(page.locator(".notices .notice.good")).isVisible();

        for (Visitor there : List.of(patient, area.seat(visit.patient()).signsIn())) {
            there.opens("/visit/detail.xhtml?id=" + visit.id());
            assertThat(there.page().locator("main")).containsText(inKathmandu(visit));
        }
    }

    // no other zone of the house is three quarters of an hour off the full one
    private static String inKathmandu(Visit visit) {
        return DateTimeFormatter.ofPattern("HH:mm")
                .withZone(ZoneId.of("Asia/Kathmandu"))
                .format(Instant.parse(
                        visit.seenBy(visit.patient()).get("startsAt").getAsString()));
    }

    @Test
    void a_doctor_has_their_visits_in_a_calendar_until_they_stop_it(Clinic clinic, WaitingArea area) {
        Person doctor = clinic.doctorAtAnyHour();
        clinic.visitIn(Duration.ofHours(30), doctor, clinic.patient());
        Page page = area.seat(doctor).signsIn().opens("/profile.xhtml").page();

        page.locator("[id='feed:renew']").click();
        assertThat(page.locator("#feed-url")).hasValue(Pattern.compile("https?://.+/feed/.+"));
        String first = page.locator("#feed-url").inputValue();
        assertThat(read(page, first)).isEqualTo(List.of(200, true));

        page.locator("[id='feed:renew']").click();
        assertThat(page.locator("#feed-url")).not().hasValue(first);
        String second = page.locator("#feed-url").inputValue();
        assertThat(read(page, first)).isEqualTo(List.of(404, false));
        assertThat(read(page, second)).isEqualTo(List.of(200, true));

        page.locator("[id='feed:stop']").click();
        assertThat(page.locator("[id='feed:stop']")).hasCount(0);
        assertThat(read(page, second)).isEqualTo(List.of(404, false));
    }

    @Test
    void an_admin_blocks_somebody_and_lets_them_in_again(Clinic clinic, WaitingArea area) {
        Person patient = clinic.patient();
        PeopleScreen people = new PeopleScreen(area.seat(clinic.admin()).signsIn());

        people.blocks(patient, "a stolen telephone");
        patient.get("/me").expect(403);
        people.unblocks(patient);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> patient.get("/me").expect(200));
    }

    private static List<Object> read(Page page, String address) {
        return List.of(
                page.request().get(address).status(),
                page.request().get(address).text().contains("BEGIN:VEVENT"));
    }
}
