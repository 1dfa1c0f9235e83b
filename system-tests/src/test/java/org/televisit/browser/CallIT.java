package org.televisit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** A consultation from the sign-in to the history, with real media in real browsers. */
@ExtendWith(WithTelevisit.class)
class CallIT {

    @Test
    @GoodCamera
    void two_people_in_chromium_see_and_hear_each_other(Clinic clinic, WaitingArea area) {
        Consultation.begunAtTheSignIn(clinic, area, Engine.CHROMIUM, Engine.CHROMIUM);
    }

    @Test
    void a_doctor_in_chromium_and_a_patient_in_firefox_see_and_hear_each_other(Clinic clinic, WaitingArea area) {
        Consultation.begunAtTheSignIn(clinic, area, Engine.CHROMIUM, Engine.FIREFOX);
    }

    @Test
    void the_doctor_finishes_it_for_both_and_the_history_has_the_seconds(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);

        call.doctorsScreen().finishes().says("The visit is finished");
        call.patientsScreen().says("The visit is finished");

        for (Person person : List.of(call.visit().doctor(), call.visit().patient())) {
            JsonObject line = Histories.of(person).stream().findFirst().orElseThrow();
            assertThat(line.get("appointmentId").getAsString())
                    .isEqualTo(call.visit().id());
            assertThat(line.get("durationSeconds").getAsInt()).isPositive();
            assertThat(line.get("status").getAsString()).isEqualTo("FULFILLED");
        }
    }

    @Test
    void a_patient_who_reloads_is_back_by_themselves(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);

        call.patient().page().reload();

        call.isOn();
    }

    @Tag("long")
    @Test
    void a_doctor_who_reloads_is_back_by_themselves(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);

        call.doctor().page().reload();

        call.isOn();
    }

    @Test
    void a_doctor_who_left_comes_back_and_the_visit_goes_on(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);

        call.doctorsScreen().leaves().says("You left the visit");
        call.patientsScreen().isIn("waiting");
        call.doctor().page().reload();
        call.doctorsScreen().joins();

        call.isOn();
    }

    @Test
    void a_second_tab_takes_over_and_the_first_can_take_it_back(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);

        CallScreen second = call.patient().opensTab().goesToCall(call.visit()).joins();

        call.patientsScreen().says("You opened the visit in another tab");
        second.isIn("connected").seesAndHears();
        call.patientsScreen().useHere();
        second.says("You opened the visit in another tab");
        call.isOn();
    }

    @Test
    void a_visit_with_a_live_call_is_not_cancelled(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);

        assertThat(call.visit().cancelAs(call.visit().patient()).expect(409).string("reason"))
                .isEqualTo("visit-live");
        assertThat(call.visit().cancelAs(call.visit().doctor()).expect(409).string("reason"))
                .isEqualTo("visit-live");
        call.isOn();
    }

    @Test
    void the_keyboard_alone_is_enough_to_join(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor patient = area.seat(visit.patient()).signsIn();
        CallScreen screen = patient.goesToCall(visit);
        PlaywrightAssertions.assertThat(screen.the("join")).isEnabled();

        Keyboard.tabTo(screen.page(), "join");
        screen.page().keyboard().press("Enter");

        screen.isIn("waiting");
    }
}
