package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;

/** From a record that staff wrote down to the patient whose it is. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class InvitationPagesIT {

    private static String linkToANewRecord(Page staff, String family) {
        staff.locator("[id='patient:given']").fill("Rosa");
        staff.locator("[id='patient:family']").fill(family);
        staff.locator("[id='patient:born']").fill("1948-03-09");
        staff.locator("[id='patient:create']").click();
        staff.waitForURL("**/staff/patient.xhtml?id=*");
        staff.locator("[id='record:invite']").click();
        return staff.locator("#invitation").inputValue();
    }

    private static void signsIn(Page page, Person person) {
        page.locator("input[name=username]").fill(person.username());
        page.locator("input[name=password]").fill(person.password());
        page.locator("input[name=password]").press("Enter");
    }

    @Test
    void a_link_leads_through_the_sign_in_to_a_button_and_works_once(Clinic clinic, WaitingArea area) {
        Page staff = area.seat(clinic.admin())
                .signsIn()
                .opens("/staff/new-patient.xhtml")
                .page();
        String link = linkToANewRecord(staff, "Ruiz " + System.nanoTime());
        String token = link.replaceFirst(".*token=", "");
        Person person = clinic.patient();
        Page page = area.seat(person).page();
        List<String> elsewhere = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(clinic.product().origin())) {
                elsewhere.add(request.url());
            }
        });

        page.navigate(link);
        signsIn(page, person);
        page.waitForURL("**/invite.xhtml");
        assertThat(page.locator("main")).containsText("Rosa Ruiz");
        page.locator("[id='invitation:accept']").click();
        page.waitForURL("**/patient/home.xhtml");

        assertThat(elsewhere).isNotEmpty().noneMatch(url -> url.contains(token));
        isUsedUp(page, link);
        Person another = clinic.patient();
        Page others = area.seat(another).page();
        others.navigate(link);
        signsIn(others, another);
        others.waitForURL("**/invite.xhtml");
        isUsedUp(others, link);
        staff.reload();
        assertThat(staff.locator("[id='record:invite']")).hasCount(0);
    }

    private static void isUsedUp(Page page, String link) {
        page.navigate(link);
        assertThat(page.locator("h1")).hasText("This invitation has already been accepted.");
        assertThat(page.locator("[id='invitation:accept']")).hasCount(0);
    }

    @Test
    void a_link_that_nobody_made_is_refused_in_words(Clinic clinic, WaitingArea area) {
        Page page = area.seat(clinic.patient()).signsIn().page();

        page.navigate(clinic.product().web() + "/invitation?token=" + "A".repeat(43));

        assertThat(page).hasURL(Pattern.compile(".*/invite\\.xhtml$"));
        assertThat(page.locator("h1")).hasText("This invitation is not known.");
    }
}
