package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.televisit.product.Clinic;
import org.televisit.product.Faulty;
import org.televisit.product.Killed;
import org.televisit.product.Outbox;
import org.televisit.product.Person;
import org.televisit.product.Post;
import org.televisit.product.Product;
import org.televisit.product.Readiness;
import org.televisit.product.Visit;

/** The mail server and the relay go away while the product runs: less goes, it is told, nothing is lost. */
@Tag("long")
@Isolated("a product of its own beside others would be slow to tell what it misses")
@ExtendWith(WithTelevisit.class)
@WithFaults
class PartsAwayIT {

    private static final Duration NOTICED = Duration.ofSeconds(30);
    // the outbox rests for a minute at most between two tries
    private static final Duration ARRIVES = Duration.ofSeconds(90);
    private static final double DEGRADED = 2;

    private Runnable mailReturns = () -> {};

    @AfterEach
    void nothing_is_missing_for_the_next(Faulty faulty) {
        mailReturns.run();
        faulty.isWhole();
    }

    @Test
    void what_is_written_while_the_mail_server_is_away_waits_uses_up_no_try_and_arrives_once(
            Clinic clinic, WaitingArea area) {
        Person doctor = clinic.doctor();
        Person patient = clinic.patient();
        Outbox outbox = new Outbox(clinic.admin());
        Post post = clinic.product().post();
        Readiness.becomes(clinic, "mail", "UP", NOTICED);

        Runnable back = post.goes();
        mailReturns = back;
        Visit visit = clinic.unpreparedVisitIn(Duration.ofDays(3), doctor, patient);

        told("the mail server is away", Readiness.becomes(clinic, "mail", "DEGRADED", NOTICED));
        assertThat(Readiness.of(clinic).status())
                .as("nobody is taken away for it")
                .isEqualTo(200);
        assertThat(figure(clinic, "televisit_part_state{part=\"mail\"}")).isEqualTo(DEGRADED);
        Visitor reader = area.seat(patient).signsIn().opens("/visit/detail.xhtml?id=" + visit.id());
        assertThat(reader.page().locator("h1")).isVisible();
        assertThat(line(outbox, "CONFIRMATION", visit)).startsWith("PENDING").endsWith(" 0");
        assertThat(post.count(patient.username(), visit.id())).isZero();

        mailReturns = () -> {};
        back.run();

        await().atMost(ARRIVES).until(() -> post.count(patient.username(), visit.id()) > 0);
        await().atMost(ARRIVES).until(() -> post.count(doctor.username(), visit.id()) > 0);
        Readiness.becomes(clinic, "mail", "UP", NOTICED);
        await().atMost(NOTICED).until(() -> line(outbox, "CONFIRMATION", visit).startsWith("SENT"));
        visit.cancelAs(doctor).expect(200);
        await().atMost(ARRIVES).until(() -> line(outbox, "CANCELLATION", visit).startsWith("SENT"));
        assertThat(post.count(patient.username(), visit.id()))
                .as("the confirmation once, and what came after it")
                .isEqualTo(2);
    }

    private static String line(Outbox outbox, String kind, Visit visit) {
        JsonObject line = outbox.line(kind, visit.id(), "MAIL").orElseThrow();
        return line.get("status").getAsString() + " " + line.get("attempts").getAsInt();
    }

    @Test
    void without_the_relay_those_who_reach_each_other_directly_go_on_and_begin_and_nobodys_network_is_blamed(
            Clinic clinic, WaitingArea area, Faulty faulty) {
        Consultation call = Consultation.begun(clinic, area);

        Killed relay = faulty.kills("turn");

        told("the relay is away", Readiness.becomes(clinic, "turn", "DEGRADED", NOTICED));
        assertThat(Readiness.of(clinic).status())
                .as("nobody is taken away for it")
                .isEqualTo(200);
        assertThat(figure(clinic, "televisit_part_state{part=\"turn\"}"))
                .as("what the alert TelevisitTurnDown looks at")
                .isEqualTo(DEGRADED);
        call.isOn();
        call.doctor().page().evaluate("() => window.dispatchEvent(new Event('online'))");
        call.isOn();
        Consultation.begun(clinic, area).isOn();
        isNotBlamed(clinic, area);

        relay.returns();

        Readiness.becomes(clinic, "turn", "UP", NOTICED);
        call.isOn();
    }

    private static void isNotBlamed(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        CheckScreen check = CheckScreen.openedBy(area.seat(visit.patient()).signsIn(), visit)
                .hearsTheSound()
                .told("LIMITED");
        assertThat(check.the("advice-NO_RELAY")).containsText("The relay of the clinic does not answer");
        assertThat(check.the("advice-NO_RELAY")).containsText("not for you to mend");
        assertThat(check.the("advice-NETWORK")).hasCount(0);
    }

    /** A figure for whoever reads the run; on a machine that does much else it says nothing against the product. */
    private static void told(String what, Duration after) {
        System.out.printf("Health told after %d ms that %s%n", after.toMillis(), what);
    }

    private static double figure(Clinic clinic, String series) {
        return clinic.nobody()
                .ofTheSite("GET", "/metrics", null, "Authorization", "Token " + Product.METRICS_TOKEN)
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + series));
    }
}
