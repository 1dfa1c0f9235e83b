package org.televisit.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** A picture of every page in target/screenshots, on a desktop and a phone, light and dark, for people to look at. */
@Tag("long")
@ExtendWith(WithTelevisit.class)
class ScreenshotsIT {

    private static final Path FOLDER = Path.of("target", "screenshots");

    /** A screen and a taste in colours. */
    private enum Look {
        DESKTOP_LIGHT(1440, 900, ColorScheme.LIGHT),
        DESKTOP_DARK(1440, 900, ColorScheme.DARK),
        PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
        PHONE_DARK(390, 844, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme colours;

        Look(int width, int height, ColorScheme colours) {
            this.width = width;
            this.height = height;
            this.colours = colours;
        }

        Visitor seat(WaitingArea area, Person person) {
            return area.seat(person, Engine.CHROMIUM, width, height, colours);
        }
    }

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
        for (Look look : Look.values()) {
            Visitor visitor = look.seat(area, clinic.nobody());
            visitor.opens("/");
            picture(visitor.page(), "anybody-sign-in", look);
            visitor.opens("/goodbye.xhtml");
            picture(visitor.page(), "anybody-goodbye", look);
        }
    }

    @Test
    void a_call(Clinic clinic, WaitingArea area) {
        for (Look look : List.of(Look.DESKTOP_DARK, Look.PHONE_LIGHT)) {
            Visit visit = clinic.visitNow();
            Visitor doctor = look.seat(area, visit.doctor()).signsIn();
            Visitor patient = look.seat(area, visit.patient()).signsIn();
            CallScreen patients = patient.goesToCall(visit);
            patients.isReadyToJoin();
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
            picture(doctor.page(), "call-5-doctor-finishes", look);
            doctors.the("finish-confirm").click();
            patients.says("The visit is finished");
            picture(patient.page(), "call-6-patient-summary", look);
            picture(doctor.page(), "call-6-doctor-summary", look);
        }
    }

    private static void pictures(WaitingArea area, Person person, String who, List<SitePages.SitePage> pages) {
        for (Look look : Look.values()) {
            Visitor visitor = look.seat(area, person).signsIn();
            for (SitePages.SitePage page : pages) {
                page.openedBy(visitor);
                picture(visitor.page(), who + "-" + page.name(), look);
            }
        }
    }

    private static void picture(Page page, String name, Look look) {
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate("() => document.fonts.ready.then(() => true)");
        String file = name + "-" + look.name().toLowerCase(java.util.Locale.ROOT) + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(true));
    }
}
