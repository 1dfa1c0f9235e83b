package org.televisit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;

/** What holds for every page: accessible, no error on the console, nothing from another host, no sideways scrolling. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class SiteIT {

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    @Test
    void pages_of_patients_are_sound(Clinic clinic, WaitingArea area) {
        Person maria = clinic.demo("maria");
        assertSound(area, maria, SitePages.ofPatient(maria));
    }

    @Test
    void pages_of_doctors_are_sound(Clinic clinic, WaitingArea area) {
        Person otieno = clinic.demo("otieno");
        assertSound(area, otieno, SitePages.ofDoctor(otieno, clinic.demo("maria")));
    }

    @Test
    void pages_of_admins_are_sound(Clinic clinic, WaitingArea area) {
        assertSound(area, clinic.demo("admin"), SitePages.ofAdmin(clinic.demo("maria")));
    }

    @Test
    void pages_of_admins_bear_whatever_people_are_called(Clinic clinic, WaitingArea area) {
        Unwieldy data = Unwieldy.made(
                clinic, new CatalogueScreen(area.seat(clinic.demo("admin")).signsIn()));

        assertSound(area, clinic.demo("admin"), data.pages());

        data.putAway();
    }

    @Test
    void the_call_itself_is_accessible_and_asks_nobody_else(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);

        assertThat(Accessibility.violations(call.patient().page())).isEmpty();
        assertThat(Accessibility.violations(call.doctor().page())).isEmpty();
        assertThat(clinic.product().hosts())
                .containsAll(call.patient().hosts())
                .containsAll(call.doctor().hosts());
        assertThat(complaints(call.patient())).isEmpty();
        assertThat(complaints(call.doctor())).isEmpty();
    }

    private static void assertSound(WaitingArea area, Person person, List<SitePages.SitePage> pages) {
        List<String> faults = new ArrayList<>();
        Visitor visitor = area.seat(person, Engine.CHROMIUM, PHONE_WIDTH, PHONE_HEIGHT, ColorScheme.LIGHT)
                .signsIn();
        for (SitePages.SitePage page : pages) {
            page.openedBy(visitor);
            if (sideways(visitor)) {
                faults.add(page + ": scrolls sideways at 390 px");
            }
            letsBarsScroll(visitor.page());
            Accessibility.violationsInBothThemes(visitor.page()).forEach(fault -> faults.add(page + " " + fault));
        }
        assertThat(visitor.product().hosts()).containsAll(visitor.hosts());
        faults.addAll(complaints(visitor));
        // Each on a line of its own and the first with the headline, so that no summary cuts them off.
        assertThat(faults)
                .as("%d faults: %s", faults.size(), String.join("\n", faults))
                .isEmpty();
    }

    // What a bar at the edge covers at this moment can be scrolled free: a target cut by it is none that is too small.
    private static void letsBarsScroll(Page page) {
        page.evaluate(
                "() => document.querySelectorAll('body *').forEach((bar) => {"
                        + " if (['fixed', 'sticky'].includes(getComputedStyle(bar).position)) bar.style.position = 'static'; })");
    }

    private static boolean sideways(Visitor visitor) {
        return (Boolean) visitor.page()
                .evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    // a page that is forbidden or missing is noted by the browser itself; that is what was asked for
    private static List<String> complaints(Visitor visitor) {
        return visitor.console().stream()
                .filter(line -> line.startsWith("error") || line.startsWith("uncaught"))
                .filter(line -> !line.contains("Failed to load resource"))
                .toList();
    }
}
