package org.televisit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;

/**
 * What holds for every page: accessible, no error on the console, nothing from another host, no sideways scrolling
 * whichever way one reads.
 */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class SiteIT {

    private static final int PHONE_WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final int DESKTOP_WIDTH = 1440;

    private static final String SIDEWAYS =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    // What a bar at the edge covers at this moment can be scrolled free: a target cut by it is none that is too small.
    private static final String BARS_SCROLL =
            """
            () => document.querySelectorAll('body *').forEach((bar) => {
              if (['fixed', 'sticky'].includes(getComputedStyle(bar).position)) {
                bar.dataset.bar = bar.style.position;
                bar.style.position = 'static';
              }
            })""";

    private static final String BARS_STAY =
            "() => document.querySelectorAll('[data-bar]').forEach((bar) => { bar.style.position = bar.dataset.bar; })";

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
    @Tag("long")
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
        Visitor visitor = area.seat(person, Engine.CHROMIUM, PHONE_WIDTH, HEIGHT, ColorScheme.LIGHT)
                .signsIn();
        for (SitePages.SitePage page : pages) {
            page.openedBy(visitor);
            faultsOf(visitor.page()).forEach(fault -> faults.add(page + " " + fault));
        }
        assertThat(visitor.product().hosts()).containsAll(visitor.hosts());
        faults.addAll(complaints(visitor));
        // Each on a line of its own and the first with the headline, so that no summary cuts them off.
        assertThat(faults)
                .as("%d faults: %s", faults.size(), String.join("\n", faults))
                .isEmpty();
    }

    private static List<String> faultsOf(Page page) {
        List<String> faults = new ArrayList<>();
        held(page, PHONE_WIDTH, "", faults);
        page.evaluate(BARS_SCROLL);
        faults.addAll(Accessibility.violationsInBothThemes(page));
        page.evaluate(BARS_STAY);
        FromTheRight.turned(page);
        held(page, PHONE_WIDTH, "from the right ", faults);
        held(page, DESKTOP_WIDTH, "from the right ", faults);
        page.setViewportSize(PHONE_WIDTH, HEIGHT);
        return faults;
    }

    private static void held(Page page, int width, String how, List<String> faults) {
        page.setViewportSize(width, HEIGHT);
        if ((Boolean) page.evaluate(SIDEWAYS)) {
            faults.add(how + "scrolls sideways at " + width + " px");
        }
    }

    // a page that is forbidden or missing is noted by the browser itself; that is what was asked for
    private static List<String> complaints(Visitor visitor) {
        return visitor.console().stream()
                .filter(line -> line.startsWith("error") || line.startsWith("uncaught"))
                .filter(line -> !line.contains("Failed to load resource"))
                .toList();
    }
}
