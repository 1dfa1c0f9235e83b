package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.televisit.product.Clinic;
import org.televisit.product.HouseRules;

/** The admins' page of rules; they count for everybody, so nothing else may run meanwhile. */
@Isolated
@ExtendWith(WithTelevisit.class)
class RulesPagesIT {

    private static final String SAVE = "[id='rule:save']";

    @AfterEach
    void everythingAsItWas(Clinic clinic) {
        new HouseRules(clinic.admin()).asInTheBeginning();
    }

    private static Locator notices(Page page) {
        return page.locator(".notices");
    }

    @Test
    void an_admin_finds_a_rule_changes_it_and_takes_that_back(Clinic clinic, WaitingArea area) {
        Visitor admin = area.seat(clinic.admin(), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn();
        Page page = admin.opens("/admin/settings.xhtml").page();
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();

        page.locator("#q").fill("door");
        page.locator("#q").press("Enter");
        assertThat(page.locator(".rules li")).hasCount(1);
        assertThat(page.locator(".rules")).containsText("Default 10 minutes, can be 0 minutes to 4 hours");
        page.locator(".rules a").click();
        page.locator("[id='rule:amount']").fill("25");
        page.locator("[id='rule:confirmed']").check();
        page.locator(SAVE).click();

        assertThat(notices(page)).containsText("The rule is changed.");
        Locator changed = page.locator(".rules li", new Page.LocatorOptions().setHasText("The door opens"));
        assertThat(changed).containsText("25 minutes");
        assertThat(changed).containsText("Changed by " + admin.person().name());
        changed.locator("a").click();
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        page.locator("[id='rule:confirmed']").check();
        page.locator("[id='rule:reset']").click();
        assertThat(notices(page)).containsText("back at its default");
        assertThat(changed.locator(".rule-value")).hasText("10 minutes");
    }

    @Test
    void what_makes_no_sense_is_said_and_what_was_typed_stays(Clinic clinic, WaitingArea area) {
        Page page = area.seat(clinic.admin())
                .signsIn()
                .opens("/admin/settings.xhtml?rule=televisit.time.patient.grace")
                .page();

        tries(page, "a while", "Please type a whole number.");
        tries(page, "5000", "This rule must lie between 1 minute and 4 hours.");
        tries(page, "4", "This does not go with the rule “A late doctor”, which is 5 minutes.");
        tries(page, "20", "Please say that you know what this does at once.");
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        assertThat(page.locator("#now")).containsText("Now: 15 minutes");
    }

    private static void tries(Page page, String typed, String told) {
        page.locator("[id='rule:amount']").fill(typed);
        page.locator(SAVE).click();
        assertThat(notices(page)).containsText(told);
        assertThat(page.locator("[id='rule:amount']")).hasValue(typed);
    }

    @Test
    void nobody_else_sees_the_page(Clinic clinic, WaitingArea area) {
        Page patients = area.seat(clinic.patient())
                .signsIn()
                .opens("/admin/settings.xhtml")
                .page();
        assertThat(patients.locator(".rules")).hasCount(0);
        Page doctors = area.seat(clinic.doctor())
                .signsIn()
                .opens("/admin/settings.xhtml")
                .page();
        assertThat(doctors.locator(".rules")).hasCount(0);
    }
}
