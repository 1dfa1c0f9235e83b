package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;
import org.televisit.refusals.Room;

/** What is done about a visit beside booking and holding it. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
@WithoutMedia
class VisitTasksIT {

    @Test
    void a_doctor_hands_a_visit_over_and_has_it_no_more(Clinic clinic, WaitingArea area) {
        Person colleague = clinic.doctorAtAnyHour();
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctorAtAnyHour(), clinic.patient());
        Page page = detail(area, visit, visit.doctor());

        page.locator("[data-dialog=hand-dialog]").click();
        page.locator("[id='hand:doctor']").selectOption(colleague.publicId());
        page.locator("[id='hand:now']").click();

        page.waitForURL("**/doctor/day.xhtml");
        assertThat(page.locator(".notices")).containsText("The visit was handed over");
        assertThat(visit.seenBy(colleague).get("status").getAsString()).isEqualTo("BOOKED");
        visit.doctor().get("/appointments/" + visit.id()).expect(403);
    }

    @Test
    void why_a_visit_is_moved_outlives_a_look_at_another_day(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctorAtAnyHour(), clinic.patient());
        Page page = area.seat(visit.patient())
                .signsIn()
                .opens("/visit/reschedule.xhtml?id=" + visit.id())
                .page();
        page.locator("[id='slots:why']").fill("I work in the morning");

        page.locator("a.day[aria-current='false']").last().click();
        page.waitForURL(url -> url.contains("day="));
        assertThat(page.locator("[id='slots:why']")).hasValue("I work in the morning");
        page.locator(".day-slots button").last().click();

        page.waitForURL("**/visit/detail.xhtml**");
        assertThat(page.locator("main")).containsText("I work in the morning");
    }

    @Test
    void a_doctor_corrects_an_outcome_and_the_patient_reads_it(Clinic clinic, WaitingArea area) {
        Visit visit = ended(clinic);
        Page page = detail(area, visit, visit.doctor());

        page.locator("[data-dialog=correct-dialog]").click();
        page.locator("[id='correct:outcome']").selectOption("FULFILLED");
        page.locator("[id='correct:now']").click();
        assertThat(page.locator("#correct-dialog [aria-invalid=true]")).isFocused();
        page.locator("[id='correct:why']").fill("We went on by telephone");
        page.locator("[id='correct:now']").click();

        assertThat(page.locator(".notices")).containsText("The outcome is corrected");
        assertThat(visit.seenBy(visit.patient()).get("status").getAsString()).isEqualTo("FULFILLED");
        assertThat(detail(area, visit, visit.patient()).locator(".badge").first())
                .hasText("Took place");
    }

    private static Visit ended(Clinic clinic) {
        try (Room room = Room.admitted(clinic)) {
            room.visit().finishAs(room.visit().doctor(), "TECHNICAL").expect(200);
            return room.visit();
        }
    }

    @Test
    void somebody_is_asked_to_act_for_a_patient_does_and_is_thanked_off(Clinic clinic, WaitingArea area) {
        Person patient = clinic.patient();
        Person carer = clinic.patient();
        patient.publicId();
        carer.publicId();
        Page own = area.seat(patient).signsIn().opens("/profile.xhtml").page();
        own.locator("[id='proxies:relation']").selectOption("CARER");
        own.locator("[id='proxies:invite']").click();
        String link = own.locator("#proxy-invitation").inputValue();

        Page others = area.seat(carer).signsIn().page();
        others.navigate(link);
        others.locator("[id='invitation:accept']").click();
        assertThat(others.locator(".notices")).containsText("You can act for this person now");
        others.navigate(clinic.product().web() + "/patient/book.xhtml");
        assertThat(others.locator("nav.for-whom")).containsText(patient.name());

        own.reload();
        Locator acting = own.locator("[data-command=endProxy]");
        acting.click();
        assertThat(acting).hasCount(0);
        others.reload();
        assertThat(others.locator("nav.for-whom")).hasCount(0);
    }

    private static Page detail(WaitingArea area, Visit visit, Person reader) {
        return area.seat(reader)
                .signsIn()
                .opens("/visit/detail.xhtml?id=" + visit.id())
                .page();
    }
}
