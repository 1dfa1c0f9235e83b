package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;

/** How patients find a doctor and a time: by search, as a list, in weeks; and when somebody else was quicker. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class PatientPagesIT {

    private static final Pattern DETAIL = Pattern.compile(".*/visit/detail\\.xhtml.*");

    @Test
    void a_doctor_is_found_by_name_and_booked(Clinic clinic, WaitingArea area) {
        Person patient = clinic.patient();
        Page page = area.seat(patient).signsIn().opens("/patient/book.xhtml").page();

        page.locator("#q").fill("hadd");
        page.locator("#q").press("Enter");
        assertThat(page.locator(".doctor-card")).hasCount(1);
        page.locator(".doctor-card").click();
        times(page).last().click();

        page.waitForURL(DETAIL);
        assertThat(page.locator("h1")).containsText("Haddad");
        assertThat(patient.get("/appointments").expect(200).array()).hasSize(1);
    }

    @Test
    void a_search_that_finds_nobody_says_what_to_do(Clinic clinic, WaitingArea area) {
        Page page = area.seat(clinic.patient())
                .signsIn()
                .opens("/patient/book.xhtml?q=nobody-of-this-name")
                .page();

        assertThat(page.locator(".empty h2")).hasText("No doctor fits this search");
        page.locator(".empty a").click();
        assertThat(page.locator(".doctor-card").first()).isVisible();
    }

    @Test
    void who_is_beaten_to_a_time_is_told_and_offered_the_next(Clinic clinic, WaitingArea area) {
        Person patient = clinic.patient();
        Page page = chosen(clinic, area, patient, "&view=list");
        Locator last = times(page).last();
        book(clinic.patient(), page, last);

        last.click();

        assertThat(page.locator("#messages .notice.bad")).containsText("Somebody has just taken that time");
        Locator next = page.locator(".slots.wide button").first();
        next.click();
        page.waitForURL(DETAIL);
        assertThat(patient.get("/appointments").expect(200).array()).hasSize(1);
    }

    @Test
    void a_series_shows_what_is_taken_and_books_the_rest(Clinic clinic, WaitingArea area) {
        Person patient = clinic.patient();
        Page page = chosen(clinic, area, patient, "");
        page.locator("#to-series").click();
        times(page).last().click();
        page.locator("#count").selectOption("4");
        page.locator("form.card button").click();
        Locator choices = page.locator("select[name=choice]");
        assertThat(choices).hasCount(4);
        String second = choices.nth(1).inputValue();
        bookAt(clinic.patient(), page, second);
        page.reload();

        assertThat(page.locator(".dates .badge.warn")).hasCount(1);
        page.locator("#dates\\:book").click();

        page.waitForURL(Pattern.compile(".*/patient/home\\.xhtml.*"));
        assertThat(patient.get("/appointments").expect(200).array()).hasSize(3);
    }

    @Test
    void the_very_first_page_tells_times_in_the_browsers_zone(Clinic clinic, WaitingArea area) {
        Visitor visitor = area.seat(clinic.patient()).signsInByPage();

        assertThat(visitor.page().locator("body")).hasAttribute("data-zone", zoneOf(visitor.page()));
    }

    @Test
    void the_profile_says_where_messages_go_and_leads_to_where_that_is_changed(Clinic clinic, WaitingArea area) {
        Person patient = clinic.patient();
        Visitor visitor = area.seat(patient).signsIn().opens("/profile.xhtml");
        Locator contact = visitor.page().locator("#contact");

        assertThat(contact).containsText("Messages go to " + patient.username());
        String account = contact.locator("a").getAttribute("href");
        assertThat(visitor.context().request().get(account)).isOK();
    }

    private static Page chosen(Clinic clinic, WaitingArea area, Person patient, String more) {
        String doctor = SitePages.anyDoctor(patient);
        return area.seat(patient)
                .signsIn()
                .opens("/patient/book.xhtml?type=FOLLOW_UP&doctor=" + doctor + more)
                .page();
    }

    private static Locator times(Page page) {
        return page.locator(".day-slots .slots .button");
    }

    private static void book(Person other, Page page, Locator time) {
        bookAt(other, page, time.getAttribute("data-value"));
    }

    private static void bookAt(Person other, Page page, String start) {
        JsonObject wish = new JsonObject();
        wish.addProperty("practitionerId", page.url().replaceAll(".*doctor=([^&]+).*", "$1"));
        wish.addProperty("visitType", "FOLLOW_UP");
        wish.addProperty("start", start);
        other.post("/appointments", wish.toString()).expect(201);
    }

    private static String zoneOf(Page page) {
        return ZoneId.of((String) page.evaluate("() => Intl.DateTimeFormat().resolvedOptions().timeZone"))
                .getId();
    }
}
