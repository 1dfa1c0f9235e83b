package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;
import org.televisit.product.StripeAccount;
import org.televisit.product.Visit;

/** From a visit that is not paid to its door, by way of the hospital's own address. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class PayPagesIT {

    private static final Pattern HOSPITAL = Pattern.compile("https://pay\\.hospital\\.example/.*");

    @Test
    void a_payment_made_elsewhere_opens_the_door_on_the_page_that_is_open(Clinic clinic, WaitingArea area) {
        CatalogueScreen catalogue =
                new CatalogueScreen(area.seat(clinic.demo("admin")).signsIn());
        String kind = catalogue.offersKindPaidOnline("45.00");
        Visit visit = clinic.visitOf(kind, Duration.ofMinutes(4), clinic.doctor(), clinic.patient());
        Visitor patient = area.seat(visit.patient()).signsIn();
        assertThat(step(patient).locator("i")).hasClass(Pattern.compile("pi-circle"));
        assertThat(step(patient).locator("a")).hasAttribute("href", Pattern.compile(".*id=" + visit.id()));
        Page page = NewsPagesIT.hears(patient, "/visit/detail.xhtml?id=" + visit.id());
        assertThat(page.locator("#join-" + visit.id())).hasAttribute("aria-disabled", "true");
        assertThat(page.locator("#join-" + visit.id())).containsText("Payment due");

        Page paying = patient.opensTab().page();
        paying.route(HOSPITAL, route -> route.fulfill(new Route.FulfillOptions().setBody("Pay here")));
        patient.opens("/visit/detail.xhtml?id=" + visit.id());
        paying.locator("#pay").click();
        paying.waitForURL(HOSPITAL);
        assertThat(paying.url()).contains("reference=" + visit.id(), "amount=4500", "currency=EUR");
        page.evaluate("() => { window.neverReloaded = true; }");
        assertThat(new StripeAccount(clinic.product()).tellsOf(visit.id(), 4500))
                .isEqualTo(200);

        assertThat(page.locator("#payment-due")).hasCount(0);
        assertThat(page.locator("[data-live=facts]")).containsText("Paid");
        assertThat(page.locator("#join-" + visit.id())).hasAttribute("href", Pattern.compile(".*/call/room.*"));
        assertThat(page.evaluate("() => window.neverReloaded")).isEqualTo(true);
        Page room = patient.context()
                .waitForPage(() -> page.locator("#join-" + visit.id()).click());
        new CallScreen(room).isReadyToJoin();
        assertThat(step(patient).locator("i")).hasClass(Pattern.compile("pi-check-circle"));
        catalogue.takesOutOfUse(kind);
    }

    /** What the patient reads at home about paying. */
    private static Locator step(Visitor patient) {
        return patient.opens("/patient/home.xhtml").page().locator("#step-payment");
    }
}
