package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;

/** Another language is a choice in the profile, and so is what one is told. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class LanguagesIT {

    private static void choose(Page page, String language) {
        page.locator("select[id$='language']").selectOption(new SelectOption().setLabel(language));
        page.locator("form[id='profile'] .button.primary").click();
    }

    @Test
    void a_patient_chooses_french_and_reads_everything_in_it(Clinic clinic, WaitingArea area) {
        Person patient = clinic.visitNow().patient();
        Visitor visitor = area.seat(patient).signsIn();
        Page page = visitor.opens("/profile.xhtml").page();

        choose(page, "Français");

        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page.locator("h1")).hasText("Vos réglages");
        visitor.opens("/patient/home.xhtml");
        assertThat(page.locator(".site-nav")).containsText("Mes consultations");
        assertThat(page.locator("main")).containsText("Votre prochaine consultation");
        visitor.opens("/patient/book.xhtml");
        assertThat(page.locator("main")).containsText("Cœur");
        visitor.opens("/history.xhtml");
        assertThat(page.locator("h1")).hasText("Consultations passées");
        page.locator(".user-menu summary").click();
        assertThat(page.locator("[name=language][aria-pressed=true]")).hasText("Français");
        page.locator("[name=language][value=en]").click();
        assertThat(page.locator("h1")).hasText("Past visits");
    }

    @Test
    void a_patient_turns_reminders_off_and_on(Clinic clinic, WaitingArea area) {
        Person patient = clinic.visitNow().patient();
        Page page = area.seat(patient).signsIn().opens("/profile.xhtml").page();
        assertThat(page.locator("[id$='reminded']")).isChecked();
        assertThat(page.locator("form[id='profile']")).containsText("Changes and cancellations are told in any case");

        page.locator("[id$='reminded']").uncheck();
        page.locator("form[id='profile'] .button.primary").click();

        assertThat(page.locator(".notices")).containsText("Saved");
        page.reload();
        assertThat(page.locator("[id$='reminded']")).not().isChecked();
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
    }
}
