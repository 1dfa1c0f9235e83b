package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** The hospital's switch of all calls, so nothing else may run meanwhile. */
@Isolated
@ExtendWith(WithTelevisit.class)
class CallsOffIT {

    private static final String NOTICE = "The network is being repaired until noon.";

    @AfterEach
    void switchOn(Clinic clinic) {
        clinic.admin().put("/calls-switch", "{\"off\":false}").expect(204);
    }

    @Test
    void an_admin_switches_calls_off_with_a_notice_and_on_again(Clinic clinic, WaitingArea area) {
        Consultation running = Consultation.begun(clinic, area);
        Visit next = clinic.visitNow();
        Person patient = next.patient();
        Visitor reader = area.seat(patient).signsIn();
        Page desk =
                area.seat(clinic.admin()).signsIn().opens("/admin/calls.xhtml").page();

        switchOff(desk, "");
        assertThat(desk.locator("#off-dialog")).containsText("Please say why");
        assertThat(next.joinAs(patient).status()).isEqualTo(200);
        desk.locator("#off-dialog textarea").fill(NOTICE);
        desk.locator("#off-dialog .button.danger").click();

        assertThat(desk.locator("#switch-card")).containsText(NOTICE);
        Answer refused = next.joinAs(patient).expect(403);
        assertThat(refused.string("reason")).isEqualTo("calls-off");
        Locator banner = reader.opens("/patient/home.xhtml").page().locator("#calls-off");
        assertThat(banner).containsText(NOTICE);
        assertThat(reader.page().locator(".hero")).containsText("switched off");
        running.isOn();
        running.patientsScreen().losesSocket();
        running.isOn();
        assertThat(Accessibility.violationsInBothThemes(desk)).isEmpty();
        assertThat(Accessibility.violationsInBothThemes(reader.page())).isEmpty();

        desk.locator("[id$=':on']").click();

        assertThat(desk.locator("#ask-off")).isVisible();
        assertThat(next.joinAs(patient).status()).isEqualTo(200);
        assertThat(reader.opens("/patient/home.xhtml").page().locator("#calls-off"))
                .not()
                .containsText(NOTICE);
    }

    private static void switchOff(Page desk, String words) {
        desk.locator("#ask-off").click();
        desk.locator("#off-dialog textarea").fill(words);
        desk.locator("#off-dialog .button.danger").click();
    }
}
