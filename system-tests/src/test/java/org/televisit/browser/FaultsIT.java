package org.televisit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Faulty;
import org.televisit.product.Killed;
import org.televisit.product.Person;
import org.televisit.product.Readiness;
import org.televisit.product.Visit;
import org.televisit.refusals.Room;

/** The parts of the product are taken away while people talk: database, identity provider, the application itself; {@link PartsAwayIT} has the others. */
@Tag("long")
@Isolated("how long it takes to stop is part of it")
@ExtendWith(WithTelevisit.class)
@WithFaults
class FaultsIT {

    private static final Duration NOTICED = Duration.ofSeconds(30);
    private static final Duration BACK = Duration.ofMinutes(3);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(15);

    private static final Duration SHORT_LIFE = Duration.ofSeconds(20);
    private static final Duration USUAL_LIFE = Duration.ofMinutes(5);
    private static final int WHILE_AWAY = 40;
    private static final int PICTURES = 20;

    @AfterEach
    void nothing_is_missing_for_the_next(Faulty faulty) {
        faulty.isWhole();
    }

    @Test
    void a_database_that_is_restarted_is_not_felt_by_those_who_talk_and_nothing_written_meanwhile_is_lost(
            Clinic clinic, WaitingArea area, Faulty faulty) {
        Consultation call = Consultation.begun(clinic, area);
        ChatScreen patients = new ChatScreen(call.patientsScreen()).opens("chat-open");
        patients.writes("before").shows(List.of("before"));
        Visit visit = call.visit();
        String note = "/appointments/" + visit.id() + "/note";
        try (Room room = Room.admitted(clinic)) {
            faulty.databaseGoes();
            passes(room, WHILE_AWAY);
            Readiness.becomes(clinic, "database", "DOWN", NOTICED);
            assertThat(Readiness.of(clinic).status()).isEqualTo(503);
            passes(room, WHILE_AWAY);
            Answer refused = visit.doctor().put(note, "{\"text\":\"kept?\",\"revision\":0}");
            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            patients.writes("while it was away");
            call.isOn();

            faulty.databaseReturns();

            Readiness.becomes(clinic, "database", "UP", NOTICED);
            assertThat(Readiness.of(clinic).status()).isEqualTo(200);
            patients.shows(List.of("before", "while it was away"));
            visit.doctor().put(note, "{\"text\":\"kept\",\"revision\":0}").expect(200);
            passes(room, 1);
        }
        call.isOn();
        call.doctorsScreen().finishes().says("The visit is finished");
        call.patientsScreen().says("The visit is finished");
        assertThat(visit.seenBy(visit.patient()).get("status").getAsString()).isEqualTo("FULFILLED");
    }

    @Test
    void without_the_identity_provider_calls_and_sign_ins_go_on_nobody_new_gets_in_and_each_is_told_what_to_do(
            Clinic clinic, WaitingArea area, Faulty faulty) {
        clinic.product().keycloak().tokensLive(SHORT_LIFE);
        // long before the kill: the demo's database writes what it was told a moment later
        Person newcomer = clinic.patient();
        newcomer.get("/me").expect(200);
        Consultation call = Consultation.begun(clinic, area);
        Visitor signedIn = area.seat(clinic.patient()).signsIn();
        Visitor blocked = area.seat(clinic.patient()).signsIn();
        Visitor admin = area.seat(clinic.admin()).signsIn();
        Instant expired = Instant.now().plus(SHORT_LIFE).plusSeconds(1);

        Killed keycloak = faulty.kills("keycloak");

        Readiness.becomes(clinic, "keycloak", "DEGRADED", NOTICED);
        await().atMost(NOTICED).until(() -> Instant.now().isAfter(expired));
        call.isOn();
        call.patientsScreen().losesSocket();
        call.isOn();
        signedIn.opens("/profile.xhtml");
        assertThat(signedIn.page().url()).endsWith("/profile.xhtml");
        new PeopleScreen(admin).blocks(blocked.person(), "a stolen telephone");
        assertThat(status(blocked, "/profile.xhtml")).isEqualTo(403);
        assertThat(newcomer.get("/me").status()).as("a token that has expired").isEqualTo(401);
        isTold(area, clinic, newcomer, "es-ES", "Ahora no es posible iniciar sesión");
        isTold(area, clinic, newcomer, "en-GB", "Signing in is not possible at the moment");

        keycloak.returns();

        Readiness.becomes(clinic, "keycloak", "UP", BACK);
        clinic.product().keycloak().tokensLive(USUAL_LIFE);
        area.seat(newcomer).signsInByPage();
        call.isOn();
    }

    @Test
    void the_application_is_exchanged_under_a_call_that_comes_back_by_itself(
            Clinic clinic, WaitingArea area, Faulty faulty) {
        Consultation call = Consultation.begun(clinic, area);
        try (Room room = Room.admitted(clinic)) {
            Instant told = Instant.now();
            faulty.undeploys();
            assertThat(Duration.between(told, Instant.now())).isLessThan(STOPS_WITHIN);
            assertThat(room.doctor().closeCode()).isEqualTo(1001);
            assertThat(room.patient().closeCode()).isEqualTo(1001);
        }
        call.patientsScreen().seesAndHears();
        call.doctorsScreen().seesAndHears();

        faulty.deploys();

        Readiness.becomes(clinic, "database", "UP", BACK);
        comesBack(call.patientsScreen());
        comesBack(call.doctorsScreen());
        // the sign-in went with the old one; the identity provider still knows who it is
        call.doctorsScreen().finishes();
        isToldToLoadAgain(call.doctorsScreen());
        call.doctor().page().reload();
        flows(call.doctorsScreen());
        flows(call.patientsScreen());
        call.doctorsScreen().finishes().says("The visit is finished");
        call.patientsScreen().says("The visit is finished");
    }

    private static void passes(Room room, int times) {
        for (int i = 0; i < times; i++) {
            String sdp = "number " + i;
            room.doctor().send(room.offer(sdp));
            assertThat(room.patient().await("offer").get("sdp").getAsString()).isEqualTo(sdp);
        }
    }

    private static void comesBack(CallScreen screen) {
        screen.page().waitForCondition(() -> screen.socketsOpened() > 1);
        flows(screen);
    }

    /** Pictures come, whichever connection brings them: one that has just taken another's place begins to count anew. */
    private static void flows(CallScreen screen) {
        screen.isIn("connected");
        int[] last = {screen.frames()};
        int[] gained = {0};
        screen.page().waitForCondition(() -> {
            int now = screen.frames();
            gained[0] += Math.max(0, now - last[0]);
            last[0] = now;
            return gained[0] > PICTURES;
        });
    }

    private static void isToldToLoadAgain(CallScreen doctors) {
        doctors.page()
                .waitForCondition(() ->
                        doctors.page().locator("#finish-problem").textContent().contains("Load this page again"));
    }

    private static int status(Visitor visitor, String path) {
        Response response = visitor.page().navigate(visitor.product().web() + path);
        return response.status();
    }

    private static void isTold(WaitingArea area, Clinic clinic, Person newcomer, String language, String heading) {
        Visitor visitor = area.seat(newcomer, Engine.CHROMIUM, 390, 844, ColorScheme.DARK, language);
        assertThat(status(visitor, "/profile.xhtml?from=mail")).isEqualTo(503);
        assertThat(visitor.page().locator("h1").textContent()).isEqualTo(heading);
        assertThat(visitor.page().locator(".actions a").getAttribute("href"))
                .endsWith("/televisit/profile.xhtml?from=mail");
        assertThat(Accessibility.violations(visitor.page())).isEmpty();
        assertThat(visitor.hosts()).hasSize(1);
    }
}
