package org.televisit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** What ends a running call and what does not, when somebody's access changes. */
@ExtendWith(WithTelevisit.class)
class AccessEndsIT {

    @Test
    void a_sign_in_that_has_expired_ends_no_call(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);

        call.patient().context().clearCookies();
        call.doctor().context().clearCookies();

        call.isOn();
        call.patientsScreen().losesSocket();
        call.doctorsScreen().losesSocket();
        call.isOn();
        assertThat(call.patientsScreen().socketsOpened()).isEqualTo(2);
    }

    @Test
    void blocking_somebody_ends_their_call(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);

        new PeopleScreen(area.seat(clinic.admin()).signsIn())
                .blocks(call.visit().patient(), "a stolen telephone");

        call.patientsScreen().says("You are no longer signed in");
        assertThat(call.visit().joinAs(call.visit().patient()).status()).isEqualTo(403);
    }

    @Test
    void disabling_somebody_in_keycloak_ends_their_call_within_thirty_seconds(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);

        Instant disabled = Instant.now();
        clinic.product().keycloak().setEnabled(call.visit().patient().subject(), false);

        call.patientsScreen().says("You are no longer signed in");
        assertThat(Duration.between(disabled, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void who_follows_the_link_of_a_mail_arrives_at_that_visit_after_the_sign_in(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        String link = "/visit/detail.xhtml?id=" + visit.id();

        Visitor patient = area.seat(visit.patient()).opens(link).typesPassword();

        patient.page().waitForURL(clinic.product().web() + link);
        assertThat(patient.page().locator("h1").textContent()).isNotBlank();
    }

    @Test
    void the_session_changes_its_id_at_sign_in(Clinic clinic, WaitingArea area) {
        Visitor visitor = area.seat(clinic.patient());
        visitor.opens("/goodbye.xhtml");
        List<String> before = sessions(visitor);

        visitor.signsInByPage();

        assertThat(before).hasSize(1);
        assertThat(sessions(visitor)).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void the_cookies_of_the_sign_in_stay_with_the_site_and_out_of_scripts(Clinic clinic, WaitingArea area) {
        Visitor visitor = area.seat(clinic.patient()).signsInByPage();

        List<Cookie> cookies = visitor.context().cookies(clinic.product().web() + "/");
        assertThat(cookies).allMatch(cookie -> cookie.sameSite == SameSiteAttribute.LAX, "same site");
        // the zone is no secret: a script writes it so that the server knows the reader's clock
        assertThat(cookies.stream().filter(cookie -> !cookie.httpOnly).map(cookie -> cookie.name))
                .containsOnly("televisit-zone");
    }

    @Test
    void a_page_that_nobody_touches_says_that_it_asks_by_itself_and_signs_out_when_told(
            Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Page page = area.seat(visit.patient())
                .signsIn()
                .opens("/patient/home.xhtml")
                .page();
        String looksAgain = "() => document.dispatchEvent(new Event('visibilitychange'))";

        Request asked = page.waitForRequest(
                request -> request.method().equals("POST") && request.url().contains("/patient/home.xhtml"),
                () -> page.evaluate(looksAgain));
        assertThat(asked.headerValue("X-Televisit-Unasked")).isEqualTo("true");
        // what is asked while the page waits for an answer is asked after it
        page.waitForFunction("() => jQuery.active === 0");
        page.route(
                "**/patient/home.xhtml*",
                route -> route.fulfill(
                        new Route.FulfillOptions().setStatus(401).setHeaders(Map.of("X-Televisit-Idle", "true"))));
        page.evaluate(looksAgain);

        page.waitForURL("**/goodbye.xhtml");
    }

    private static List<String> sessions(Visitor visitor) {
        return visitor.context().cookies(visitor.product().web() + "/").stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map((Cookie cookie) -> cookie.value)
                .toList();
    }
}
