package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;

/** Visits that nobody has planned. */
@ExtendWith(WithTelevisit.class)
class VisitNowPagesIT {

    private static final String DETAIL = "**/visit/detail.xhtml**";
    private static final String DOOR = "a[id^='join-'][href*='/call/room.xhtml']";

    @Test
    void a_doctor_who_is_available_is_asked_and_asks_somebody_in(Clinic clinic, WaitingArea area) {
        Person doctor = clinic.doctorAtAnyHour();
        Person asks = clinic.patient();
        Page day = NewsPagesIT.hears(area.seat(doctor).signsIn(), "/doctor/day.xhtml");
        Locator available = day.locator("[data-command=switchVisitNow]");
        available.click();
        assertThat(available).hasAttribute("data-with-available", "false");

        Page patient = area.seat(asks).signsIn().opens("/patient/book.xhtml").page();
        patient.locator("[data-command=seeNow][data-value='" + doctor.publicId() + "']")
                .click();
        patient.waitForURL(DETAIL);
        assertThat(patient.locator(DOOR)).isVisible();
        assertThat(day.locator(".timeline")).containsText(asks.name());
        assertThat(day.locator(".timeline " + DOOR)).isVisible();
        available.click();
        assertThat(available).hasAttribute("data-with-available", "true");
    }

    @Test
    void a_doctor_starts_a_visit_with_a_patient_who_reads_of_it_at_once(Clinic clinic, WaitingArea area) {
        Person doctor = clinic.doctor();
        Person patient = clinic.patient();
        Page home = NewsPagesIT.hears(area.seat(patient).signsIn(), "/patient/home.xhtml");
        Page record = area.seat(doctor)
                .signsIn()
                .opens("/staff/patient.xhtml?id=" + patient.publicId())
                .page();

        record.locator("[data-dialog=now-dialog]").click();
        record.locator("[id='now:type']").selectOption("FOLLOW_UP");
        record.locator("[id='now:start']").click();

        record.waitForURL(Pattern.compile(".*/(visit/detail|call/room)\\.xhtml.*"));
        assertThat(home.locator(".toast")).containsText(doctor.name());
        assertThat(home.locator(".hero " + DOOR)).isVisible();
    }
}
