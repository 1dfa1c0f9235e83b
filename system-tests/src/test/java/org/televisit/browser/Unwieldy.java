package org.televisit.browser;

import java.time.Duration;
import java.util.List;
import org.televisit.browser.SitePages.SitePage;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.StripeAccount;
import org.televisit.product.Visit;

/**
 * What is hard to lay out on a phone: names without a single space, sums of many digits, money that fits no visit, a kind
 * of visit out of use.
 */
record Unwieldy(CatalogueScreen catalogue, String kind, Visit visit) {

    private static final String NAME = "Wolfeschlegelsteinhausenbergerdorff".repeat(2);
    private static final String REASON = "Donaudampfschifffahrtsgesellschaft".repeat(6);

    static Unwieldy made(Clinic clinic, CatalogueScreen catalogue) {
        catalogue.takesOutOfUse(catalogue.offersKindPaidOnline(NAME, "1.00"));
        String kind = catalogue.offersKindPaidOnline(NAME, "9999999.99");
        Person doctor = clinic.doctorOfFamily(NAME);
        Person patient = clinic.patientOfFamily(NAME);
        Visit due = clinic.visitOf(kind, Duration.ofHours(70), doctor, patient);
        Visit lost = clinic.visitOf(kind, Duration.ofHours(72), doctor, patient);
        StripeAccount provider = new StripeAccount(clinic.product());
        provider.tellsOf(lost.id(), 999_999_999);
        lost.cancelAs(doctor).expect(200);
        provider.tellsOf(due.id(), 1);
        provider.tellsOf(NAME + System.nanoTime(), 999_999_999);
        Person shutOut = clinic.patientOfFamily(NAME);
        new PeopleScreen(catalogue.admin()).blocks(shutOut, REASON);
        return new Unwieldy(catalogue, kind, due);
    }

    /** The pages of admins on which it shows. */
    List<SitePage> pages() {
        String patient = visit.patient().publicId();
        String doctor = visit.doctor().publicId();
        return List.of(
                new SitePage("people", "/admin/people.xhtml"),
                new SitePage("patients", "/staff/patients.xhtml?q=Wolfe"),
                new SitePage("patient", "/staff/patient.xhtml?id=" + patient),
                new SitePage("book-for", "/staff/book.xhtml?patient=" + patient),
                new SitePage("doctors", "/admin/availability.xhtml"),
                new SitePage("availability", "/admin/availability.xhtml?doctor=" + doctor, ".hours-day"),
                new SitePage("department-new", "/admin/departments.xhtml?code=new"),
                new SitePage("visit-types", "/admin/visit-types.xhtml"),
                new SitePage("visit-type", "/admin/visit-types.xhtml?code=" + kind),
                new SitePage("payments", "/admin/payments.xhtml"),
                new SitePage("refunds", "/admin/payments.xhtml?list=REFUNDS"),
                new SitePage("money-troubles", "/admin/payments.xhtml?list=TROUBLES"),
                new SitePage("messages", "/admin/messages.xhtml"),
                new SitePage("message", "/admin/messages.xhtml", "iframe.mail", ".rows .visit-main a"),
                new SitePage("visit", "/visit/detail.xhtml?id=" + visit.id()),
                new SitePage("reschedule", "/visit/reschedule.xhtml?id=" + visit.id()),
                new SitePage("history", "/history.xhtml"));
    }

    void putAway() {
        catalogue.takesOutOfUse(kind);
    }
}
