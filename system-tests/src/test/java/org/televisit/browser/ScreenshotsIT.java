package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/**
 * A picture of every page in target/screens, for people to look at: three widths, light and dark, English and Spanish.
 * {@code televisit.screens.looks} ("390 dark") and {@code televisit.screens.pages} (an expression for names) narrow
 * them; bin/screens hands them over.
 */
@Tag("long")
@ExtendWith(WithTelevisit.class)
class ScreenshotsIT {

    private static final Path FOLDER = Path.of("target", "screens");
    private static final List<Look> LOOKS = Look.asked(System.getProperty("televisit.screens.looks", ""));
    private static final Pattern PAGES = Pattern.compile(System.getProperty("televisit.screens.pages", ""));

    @Test
    void what_a_patient_sees(Clinic clinic, WaitingArea area) {
        pictures(area, clinic.demo("maria"), "patient", SitePages.ofPatient(clinic.demo("maria")));
    }

    @Test
    void what_a_doctor_sees(Clinic clinic, WaitingArea area) {
        pictures(
                area, clinic.demo("otieno"), "doctor", SitePages.ofDoctor(clinic.demo("otieno"), clinic.demo("maria")));
    }

    @Test
    void what_an_admin_sees(Clinic clinic, WaitingArea area) {
        pictures(area, clinic.demo("admin"), "admin", SitePages.ofAdmin(clinic.demo("maria")));
    }

    @Test
    void what_anybody_sees(Clinic clinic, WaitingArea area) {
        for (Look look : LOOKS) {
            Visitor visitor = look.seat(area, clinic.nobody());
            wanted("anybody", SitePages.ofAnybody()).forEach(page -> picture(visitor, page, "anybody", look));
            visitor.goes();
        }
    }

    @Test
    void a_call(Clinic clinic, WaitingArea area) {
        if (!PAGES.matcher("call").find()) {
            return;
        }
        for (Look look : LOOKS) {
            Visit visit = clinic.visitNow();
            Visitor doctor = look.seat(area, visit.doctor()).signsIn();
            Visitor patient = look.seat(area, visit.patient()).signsIn();
            CallScreen patients = patient.goesToCall(visit);
            patients.isReadyToJoin();
            patient.page().waitForFunction("() => document.getElementById('preview').currentTime > 0");
            picture(patient.page(), "call-1-patient-checks", look);
            patients.joins().isIn("waiting");
            picture(patient.page(), "call-2-patient-waits", look);
            CallScreen doctors = doctor.goesToCall(visit).joins();
            doctors.the("admit").waitFor();
            picture(doctor.page(), "call-3-doctor-admits", look);
            new Consultation(visit, doctor, patient, doctors.admits(), patients).isOn();
            picture(doctor.page(), "call-4-doctor-talks", look);
            picture(patient.page(), "call-4-patient-talks", look);
            doctors.the("finish").click();
            doctors.the("finish-confirm").waitFor();
            picture(doctor.page(), "call-5-doctor-finishes", look);
            doctors.the("finish-confirm").click();
            patients.isIn("ended");
            picture(patient.page(), "call-6-patient-summary", look);
            picture(doctor.page(), "call-6-doctor-summary", look);
            doctor.goes();
            patient.goes();
        }
    }

    private static void pictures(WaitingArea area, Person person, String who, List<SitePages.SitePage> pages) {
        List<SitePages.SitePage> wanted = wanted(who, pages);
        for (Look look : wanted.isEmpty() ? List.<Look>of() : LOOKS) {
            Visitor visitor = look.seat(area, person).signsInByPage();
            assertThat(visitor.page().locator("html"))
                    .hasAttribute("lang", look.language().getLanguage());
            wanted.forEach(page -> picture(visitor, page, who, look));
            visitor.goes();
        }
        assertThat(LOOKS).as("looks that are asked for").isNotEmpty();
    }

    private static List<SitePages.SitePage> wanted(String who, List<SitePages.SitePage> pages) {
        return pages.stream()
                .filter(page -> PAGES.matcher(who + "-" + page.name()).find())
                .toList();
    }

    private static void picture(Visitor visitor, SitePages.SitePage page, String who, Look look) {
        page.openedBy(visitor);
        picture(visitor.page(), who + "-" + page.name(), look);
    }

    private static void picture(Page page, String name, Look look) {
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate("() => document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + "-" + look + ".png"))
                .setFullPage(true));
    }
}
