package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** From "where are you" to being let in, as both see it; and being rung. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class DoorPagesIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String PLACE = "Calle Mayor 1, Madrid";

    @Test
    void a_patient_leaves_place_and_birth_date_and_is_let_in_by_a_doctor_who_was_rung(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.unpreparedVisitIn(SOON, clinic.doctor(), clinic.patient());
        Page day = hears(area.seat(visit.doctor()).signsIn(), "/doctor/day.xhtml");
        CallScreen patient = area.seat(visit.patient()).signsIn().goesToCall(visit);

        assertThat(patient.the("door-emergency")).containsText("112");
        assertThat(patient.the("join")).isHidden();
        fill(patient, "1981-04-05");
        patient.joins().isIn("waiting");
        assertThat(patient.the("line")).hasAttribute("data-before", "0");
        assertThat(patient.the("line-doctor")).containsText("isn’t here yet");

        Locator waiting = day.locator(".waiting-list li");
        assertThat(waiting).containsText(PLACE);
        assertThat(waiting).containsText("+34 612 34 56 78");
        assertThat(waiting).containsText("Birth date differs");
        writes(day, "I’ll be with you soon.");
        assertThat(patient.the("line-message")).containsText("I’ll be with you soon.");

        assertThat(day.locator("#ring-text")).containsText(visit.patient().name());
        CallScreen doctor = new CallScreen(
                day.context().waitForPage(() -> day.locator("#ring-accept").click()));
        assertThat(day.locator("#ring")).isHidden();
        doctor.joins();
        assertThat(doctor.the("who")).hasAttribute("data-check", "differs");
        assertThat(doctor.the("who-place")).hasText(PLACE);
        doctor.admits();
        assertThat(doctor.the("who-sure")).isVisible();
        assertThat(patient.page().locator("body")).hasAttribute("data-admitted", "false");
        doctor.admits().isIn("connected");
        patient.isIn("connected");
        assertThat(doctor.the("whereabouts")).isVisible();

        day.reload();
        assertThat(day.locator("#back-to-visit")).hasText("Back to your visit");
        int tabs = day.context().pages().size();
        day.locator("#back-to-visit").click();
        doctor.isIn("connected").seesAndHears();
        org.assertj.core.api.Assertions.assertThat(day.context().pages()).hasSize(tabs);
    }

    @Test
    void what_is_typed_outlives_a_reload_and_goes_once_it_is_sent(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.unpreparedVisitIn(SOON, clinic.doctor(), clinic.patient());
        CallScreen patient = area.seat(visit.patient()).signsIn().goesToCall(visit);

        patient.the("door-place").fill("On my way");
        patient.the("door-number").fill("612");
        patient.page().reload();

        assertThat(patient.the("door-place")).hasValue("On my way");
        assertThat(patient.the("door-number")).hasValue("612");
        fill(patient, "1980-04-05");
        assertThat(patient.the("join")).isVisible();
        org.assertj.core.api.Assertions.assertThat(patient.page()
                        .evaluate("() => JSON.stringify({...sessionStorage})")
                        .toString())
                .doesNotContain(PLACE);
    }

    @Test
    void whoever_is_rung_may_say_in_a_few_minutes_and_the_doctor_reads_it(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Page home = hears(area.seat(visit.patient()).signsIn(), "/patient/home.xhtml");

        CallScreen doctor =
                area.seat(visit.doctor()).signsIn().goesToCall(visit).joins().isIn("waiting");

        assertThat(home.locator("#ring-text")).containsText(visit.doctor().name());
        home.locator("#ring-decline").click();
        assertThat(home.locator("#ring")).isHidden();
        assertThat(doctor.the("rung")).hasAttribute("data-state", "declined");
        assertThat(doctor.the("rung")).containsText("in a few minutes");

        doctor.the("lobby-ring").click();
        CallScreen patient = new CallScreen(
                home.context().waitForPage(() -> home.locator("#ring-accept").click()));
        assertThat(doctor.the("rung")).hasAttribute("data-state", "accepted");
        patient.joins().isIn("waiting");
        assertThat(doctor.the("who")).hasAttribute("data-check", "matches");
        doctor.admits();
        patient.isIn("connected");
    }

    private static void fill(CallScreen patient, String birthDate) {
        patient.the("door-place").fill(PLACE);
        patient.the("door-number").fill("612 34 56 78");
        patient.the("door-agreed").check();
        patient.the("door-birth-date").fill(birthDate);
        patient.the("door-save").click();
    }

    private static void writes(Page day, String line) {
        day.locator("[data-dialog=say-dialog]").click();
        day.locator("#say-dialog textarea").fill(line);
        day.locator("#say-dialog .button.primary").click();
    }

    private static Page hears(Visitor visitor, String path) {
        Page page = visitor.opens(path).page();
        page.locator("#news[data-state=open]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }
}
