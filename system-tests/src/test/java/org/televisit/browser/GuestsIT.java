package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.GuestLink;

/** Third parties in a call, in real browsers. */
@ExtendWith(WithTelevisit.class)
class GuestsIT {

    @Test
    void a_guest_enters_once_the_patient_agrees_is_seen_by_all_and_is_out_when_revoked(
            Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        CallScreen doctor = call.doctorsScreen();
        CallScreen patient = call.patientsScreen();
        GuestScreen guest = GuestScreen.opens(area.seat(clinic.nobody()), invitedIn(doctor, "Anna Weber"));

        assertThat(guest.the("lobby-title")).containsText(call.visit().doctor().name());
        guest.asksToJoin().waitsFor("asked");
        assertThat(patient.the("guest-ask-title")).hasText("May Anna Weber join your visit?");
        assertThat(patient.the("guest-ask-text")).containsText("Interpreter");
        Mesh.isConnectedTo(0, guest.page());
        assertThat(guest.page().content()).doesNotContain(call.visit().patient().name());

        patient.the("guest-agree").click();

        guest.isIn();
        Mesh.flows(doctor.page(), patient.page(), guest.page());
        for (CallScreen screen : List.of(doctor, patient)) {
            Mesh.sendsAtMost(360, screen.page());
            assertThat(screen.the("tile-guest-1")).containsText("Anna Weber · Interpreter");
        }
        assertThat(guest.the("tile-patient"))
                .containsText(call.visit().patient().name());
        guest.the("camera").click();
        assertThat(doctor.the("tile-guest-1")).containsText("camera off");
        assertThat(patient.the("tile-guest-1")).containsText("camera off");
        assertThat(doctor.the("proof-guests")).containsText("connection between");

        doctor.the("more").click();
        doctor.the("menu-guests").click();
        assertThat(doctor.the("guest-link-1")).containsText("in the call");
        doctor.the("guest-revoke").click();

        guest.isOutBecause("revoked");
        assertThat(doctor.the("guest-link-1")).containsText("revoked");
        assertThat(patient.the("tile-guest-1")).hasCount(0);
        call.isOn();
    }

    @Tag("long")
    @Test
    void when_the_doctor_leaves_the_guest_waits_and_returns_with_the_doctor(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        GuestScreen guest = joined(call, clinic, area, "Ben Ruiz", "relative");

        call.doctorsScreen().leaves();

        guest.waitsFor("doctor-away");
        Mesh.isConnectedTo(0, guest.page());
        assertThat(guest.page().content()).doesNotContain(call.visit().patient().name());
        call.doctorsScreen().useHere();
        guest.isIn();
        Mesh.flows(call.doctor().page(), call.patient().page(), guest.page());

        call.doctorsScreen().finishes();
        guest.isOutBecause("over");
    }

    @Test
    void who_is_declined_stays_out_and_the_patient_may_think_again(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        CallScreen patient = call.patientsScreen();
        GuestLink link = GuestLink.of(call.visit(), "Eva Sanz", "relative");
        GuestScreen guest = GuestScreen.opens(area.seat(clinic.nobody()), link.address())
                .asksToJoin()
                .waitsFor("asked");

        patient.the("guest-decline").click();

        guest.waitsFor("declined");
        assertThat(call.doctorsScreen().the("call-note")).containsText("has not agreed to Eva Sanz");
        patient.the("more").click();
        patient.the("menu-people").click();
        patient.the("person-guest-1").click();
        guest.isIn();
        patient.the("person-guest-1").click();
        guest.waitsFor("declined");
    }

    @Tag("long")
    @Test
    void a_screen_that_is_shown_reaches_the_guest_too(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        GuestScreen guest = joined(call, clinic, area, "Anna Weber", "interpreter");

        call.doctorsScreen().the("share").click();

        assertThat(guest.the("tile-practitioner")).containsText("shares the screen");
        Mesh.flows(call.doctor().page(), call.patient().page(), guest.page());
    }

    @Tag("long")
    @Test
    void what_a_guest_sees_is_for_everybody_on_a_phone_too(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        GuestLink link = GuestLink.of(call.visit(), "Anna Weber", "interpreter");
        Visitor phone = area.seat(clinic.nobody(), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT);
        GuestScreen guest = GuestScreen.opens(phone, link.address());
        guest.the("join").waitFor();
        List<String> faults = new ArrayList<>(Accessibility.violationsInBothThemes(guest.page()));

        guest.asksToJoin().waitsFor("asked");
        faults.addAll(Accessibility.violationsInBothThemes(guest.page()));
        call.patientsScreen().the("guest-ask").waitFor();
        faults.addAll(Accessibility.violationsInBothThemes(call.patient().page()));
        call.patientsScreen().the("guest-agree").click();
        guest.isIn();
        Mesh.flows(call.doctor().page(), call.patient().page(), guest.page());
        faults.addAll(Accessibility.violationsInBothThemes(guest.page()));
        faults.addAll(Accessibility.violationsInBothThemes(call.patient().page()));
        call.doctorsScreen().the("more").click();
        call.doctorsScreen().the("menu-guests").click();
        call.doctorsScreen().the("guest-link-1").waitFor();
        faults.addAll(Accessibility.violationsInBothThemes(call.doctor().page()));
        guest.the("leave").click();
        guest.isOutBecause("left");
        faults.addAll(Accessibility.violationsInBothThemes(guest.page()));

        assertThat(faults).isEmpty();
        assertThat(guest.page()
                        .evaluate("() => document.documentElement.scrollWidth"
                                + " <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        assertThat(phone.context().cookies()).as("no tracking").isEmpty();
        assertThat(phone.console()).isEmpty();
    }

    @Test
    void links_that_lead_nowhere_say_so(Clinic clinic, WaitingArea area) {
        Visitor nobody = area.seat(clinic.nobody());
        String web = nobody.product().web();
        GuestScreen guest = GuestScreen.opens(nobody, web + "/guest/visit.xhtml#no-such-secret-as-this-one-at-all");
        guest.isOutBecause("unknown");
        GuestLink early = GuestLink.of(
                clinic.visitIn(java.time.Duration.ofHours(5), clinic.doctor(), clinic.patient()), "Anna", "other");
        nobody.page().navigate("about:blank");
        GuestScreen.opens(nobody, early.address()).isOutBecause("too-early");
    }

    private static GuestScreen joined(Consultation call, Clinic clinic, WaitingArea area, String name, String kind) {
        GuestLink link = GuestLink.of(call.visit(), name, kind);
        GuestScreen guest = GuestScreen.opens(area.seat(clinic.nobody()), link.address())
                .asksToJoin()
                .waitsFor("asked");
        call.patientsScreen().the("guest-agree").click();
        guest.isIn();
        Mesh.flows(call.doctor().page(), call.patient().page(), guest.page());
        return guest;
    }

    /** The doctor makes a link in the call and hands it on. */
    private static String invitedIn(CallScreen doctor, String name) {
        Page page = doctor.page();
        doctor.the("more").click();
        doctor.the("menu-guests").click();
        doctor.the("guests-name").fill(name);
        doctor.the("guests-kind").selectOption("interpreter");
        doctor.the("guests-make").click();
        String address = page.locator("[data-testid=guest-link-1] input").inputValue();
        doctor.the("guests-close").click();
        return address;
    }
}
