package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;
import org.televisit.product.Outbox;

/** What follows a visit: how long it was, what the patient thought of it, what the clinic hears. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class AfterVisitIT {

    @Test
    void both_are_led_on_and_what_the_patient_thinks_reaches_the_admin_without_a_name(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        call.doctorsScreen().finishes().says("The visit is finished");
        call.patientsScreen().says("The visit is finished").the("notice-after").click();
        call.doctorsScreen().the("notice-after").click();

        assertThat(call.doctor().page().locator("#after-length")).isVisible();
        assertThat(call.doctor().page().locator("#rating")).hasCount(0);
        Locator rating = call.patient().page().locator("#rating");
        String words = "Clear, " + call.visit().id();
        rating.getByLabel("4 of 5").check();
        rating.getByLabel("Took some effort").check();
        rating.locator("textarea").fill(words);
        rating.locator("#rating\\:send").click();

        assertThat(call.patient().page().locator("#messages")).containsText("Thank you, we have it.");
        assertThat(call.patient().page().locator("#rating textarea")).hasValue(words);
        Visitor admin = area.seat(clinic.admin()).signsIn().opens("/admin/ratings.xhtml");
        Locator line = admin.page().locator("#ratings-list li").filter(new Locator.FilterOptions().setHasText(words));
        assertThat(line).containsText("4 of 5");
        assertThat(line).not().containsText(call.visit().patient().name());
    }

    @Test
    void the_patient_gets_a_mail_that_leads_there(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        call.doctorsScreen().finishes();
        call.patientsScreen().says("The visit is finished");

        Visitor admin = area.seat(clinic.admin()).signsIn();
        Outbox outbox = new Outbox(admin.person());
        String visit = call.visit().id();
        admin.page().waitForCondition(() -> outbox.newest("VISIT_HELD", visit).isPresent());
        JsonObject mail = outbox.newest("VISIT_HELD", visit).orElseThrow().getAsJsonObject("message");
        admin.opens("/admin/message.xhtml?id=" + mail.get("id").getAsString());
        assertThat(admin.page().frameLocator("iframe.mail").locator("a.button"))
                .hasAttribute(
                        "href",
                        java.util.regex.Pattern.compile(
                                ".*/visit/after\\.xhtml\\?id=" + call.visit().id()));
    }
}
