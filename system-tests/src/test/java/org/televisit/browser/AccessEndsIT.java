package org.televisit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;

/** What ends a running call and what does not, when somebody's access changes. */
@ExtendWith(WithTelevisit.class)
class AccessEndsIT {

    @Test
    void a_sign_in_that_has_expired_ends_no_call(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);

        call.patient().context().clearCookies();
        call.doctor().context().clearCookies();

        call.isOn();
        call.patientsScreen().dropsSocket();
        call.isOn();
    }

    @Test
    void blocking_somebody_ends_their_call(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);

        new PeopleScreen(area.seat(clinic.admin()).signsIn()).blocks(call.visit().patient(), "a stolen telephone");

        call.patientsScreen().says("The hospital ended your access");
        assertThat(call.visit().joinAs(call.visit().patient()).status()).isEqualTo(403);
    }

    @Test
    void disabling_somebody_in_keycloak_ends_their_call_within_thirty_seconds(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);

        Instant disabled = Instant.now();
        clinic.product().keycloak().setEnabled(call.visit().patient().subject(), false);

        call.patientsScreen().says("The hospital ended your access");
        assertThat(Duration.between(disabled, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void the_session_changes_its_id_at_sign_in(Clinic clinic, WaitingArea area) {
        Visitor visitor = area.seat(clinic.patient());
        visitor.opens("/");
        List<String> before = sessions(visitor);

        visitor.signsIn();

        assertThat(sessions(visitor)).isNotEmpty().doesNotContainAnyElementsOf(before);
    }

    private static List<String> sessions(Visitor visitor) {
        return visitor.context().cookies(visitor.product().web() + "/").stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map((Cookie cookie) -> cookie.value)
                .toList();
    }
}
