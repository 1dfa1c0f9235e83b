package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;

/** Another language is a choice in the profile; and the layout holds whichever way one reads. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class LanguagesIT {

    // What a page would be in a language that is written from the right and takes a third more room: letters become
    // Hebrew ones, every third is doubled; what is typed and names of people stay as they are in any language.
    private static final String TURNED =
            """
            () => {
              document.documentElement.dir = 'rtl';
              const letters = 'אבגדהוזחטיכלמנסעפצקרשתםןףץ';
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (!node.parentElement.closest('script, style')) {
                  let count = 0;
                  node.data = node.data.replace(/\\p{L}/gu, (letter) => {
                    const other = letters[letter.toLowerCase().charCodeAt(0) % letters.length];
                    count += 1;
                    return count % 3 === 0 ? other + other : other;
                  });
                }
              }
              return document.documentElement.scrollWidth > document.documentElement.clientWidth;
            }""";

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

    @Test
    void pages_hold_when_read_from_the_right(Clinic clinic, WaitingArea area) {
        Person maria = clinic.demo("maria");
        List<String> faults = new ArrayList<>();
        for (int width : List.of(390, 1440)) {
            hold(area, width, maria, SitePages.ofPatient(maria), faults);
            hold(area, width, clinic.demo("otieno"), SitePages.ofDoctor(clinic.demo("otieno"), maria), faults);
            hold(area, width, clinic.demo("admin"), SitePages.ofAdmin(maria), faults);
        }

        assertThat(faults).isEmpty();
    }

    private static void hold(
            WaitingArea area, int width, Person person, List<SitePages.SitePage> pages, List<String> faults) {
        Visitor visitor = area.seat(person, Engine.CHROMIUM, width, 844, ColorScheme.LIGHT)
                .signsIn();
        for (SitePages.SitePage page : pages) {
            page.openedBy(visitor);
            if ((Boolean) visitor.page().evaluate(TURNED)) {
                faults.add(person.username() + ": " + page + " scrolls sideways at " + width);
            }
        }
    }
}
