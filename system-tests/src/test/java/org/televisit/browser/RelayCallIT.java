package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.network.TurnClient;
import org.televisit.network.UdpProxy;
import org.televisit.product.Clinic;
import org.televisit.product.Product;
import org.televisit.product.Visit;

/** Calls through the relay alone, over a network that is made bad while they go on. */
@ExtendWith(WithTelevisit.class)
@GoodCamera
class RelayCallIT {

    private static final int PATIENCE_MILLIS = 40_000;
    private static final Page.WaitForConditionOptions PATIENTLY =
            new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS);
    private static final Pattern NUMBER = Pattern.compile("612.?34.?56.?78");
    private static final Duration BLACKOUT = Duration.ofSeconds(10);

    @Test
    void a_bad_network_makes_the_picture_smaller_and_then_none_for_a_reason_and_a_blackout_heals_by_itself(
            Clinic clinic, WaitingArea area) {
        try (UdpProxy network = UdpProxy.before(clinic.product().relayPort())) {
            Consultation call = begun(clinic, area, patient -> RelayPath.through(patient, network.turnUrl()));
            assertThat(RelayPath.inUse(call.patient().page())).startsWith("relay relay ");
            assertThat(RelayPath.inUse(call.doctor().page())).startsWith("relay relay ");
            assertThat(network.passed()).isPositive();

            network.loses(0.05);
            call.isOn();
            network.loses(0.20);
            JsonObject measured = nextSample(call.patient().page());
            call.isOn();
            bothAreToldTheSame(call);

            assertThat(measured.get("lostPermille").getAsInt()).isBetween(20, 400);
            assertThat(measured.get("concealedPermille").getAsInt()).isPositive();
            assertThat(measured.get("relayed").getAsBoolean()).isTrue();
            network.loses(0.60);
            soundIsLeftAlone(call);
            network.heals();
            call.isOn();
            blackout(call, network);
            isKept(call);
        }
    }

    @Test
    void credentials_that_expire_in_mid_call_are_renewed_before_and_used_at_the_next_restart(
            Clinic clinic, WaitingArea area) throws IOException {
        Product product = clinic.product();
        Instant expiry = Instant.now().plusSeconds(20);
        String username = TurnClient.usernameUntil(expiry);
        String password = TurnClient.passwordOf(username, product.relaySecret());
        Consultation call =
                begun(clinic, area, patient -> RelayPath.withFirst(patient, username, password, expiry.toString()));
        Page page = call.patient().page();
        String before = RelayPath.inUse(page);
        assertThat(before).startsWith("relay relay ");

        page.waitForCondition(() -> RelayPath.timesTold(page) >= 2, PATIENTLY);
        page.waitForCondition(() -> Instant.now().isAfter(expiry.plusSeconds(1)), PATIENTLY);
        try (TurnClient late = new TurnClient(product.relayPort(), username, password)) {
            assertThat(late.allocate()).isEqualTo(401);
        }
        call.isOn();
        call.doctor().page().evaluate("() => window.dispatchEvent(new Event('online'))");

        page.waitForCondition(
                () -> RelayPath.inUse(page).startsWith("relay relay ")
                        && !RelayPath.inUse(page).equals(before),
                PATIENTLY);
        call.isOn();
    }

    @Test
    void a_relay_that_refuses_is_said_within_seconds_and_trying_again_helps_once_it_does_not(
            Clinic clinic, WaitingArea area) {
        Visit visit = relayed(clinic);
        Visitor doctor = area.seat(visit.doctor()).signsIn();
        Visitor patient = area.seat(visit.patient()).signsIn();
        RelayPath.withWrongPassword(patient);
        CallScreen screen = patient.goesToCall(visit).joins();
        doctor.goesToCall(visit).joins().admits();

        assertThat(screen.page().locator("body"))
                .hasAttribute(
                        "data-notice",
                        "relay",
                        new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(screen.the("call-card")).containsText("relay did not let us in");
        assertThat(screen.the("card-try-again")).isVisible();
    }

    private static Consultation begun(Clinic clinic, WaitingArea area, Consumer<Visitor> patientsNetwork) {
        Visit visit = relayed(clinic);
        Visitor doctor = area.seat(visit.doctor()).signsIn();
        Visitor patient = area.seat(visit.patient()).signsIn();
        CallScreen doctorsScreen = doctor.goesToCall(visit).joins();
        patientsNetwork.accept(patient);
        CallScreen patientsScreen = patient.goesToCall(visit).joins();
        doctorsScreen.admits();
        return new Consultation(visit, doctor, patient, doctorsScreen, patientsScreen).isOn();
    }

    /** A visit whose doctor has restricted it to the relay; the patient may not. */
    private static Visit relayed(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String route = "/appointments/" + visit.id() + "/route";
        visit.patient().post(route, "{\"relayOnly\":true}").expect(403);
        visit.doctor().post(route, "{\"relayOnly\":true}").expect(200);
        return visit;
    }

    private static JsonObject nextSample(Page page) {
        Request request = page.waitForRequest(
                RelayCallIT::isSample, new Page.WaitForRequestOptions().setTimeout(PATIENCE_MILLIS), () -> {});
        return JsonParser.parseString(request.postData()).getAsJsonObject();
    }

    private static boolean isSample(Request request) {
        return request.url().endsWith("/quality");
    }

    private static void bothAreToldTheSame(Consultation call) {
        Pattern lower = Pattern.compile("medium|small");
        assertThat(call.patientsScreen().the("call")).hasAttribute("data-step", lower);
        assertThat(call.doctorsScreen().the("call")).hasAttribute("data-step", lower);
        call.patient().page().waitForCondition(() -> {
            String patients = call.patientsScreen().the("banner").textContent();
            return !patients.isEmpty()
                    && patients.equals(call.doctorsScreen().the("banner").textContent());
        });
    }

    /** At the bottom both read the number by which the patient is called, and hear each other still. */
    private static void soundIsLeftAlone(Consultation call) {
        for (CallScreen screen : List.of(call.patientsScreen(), call.doctorsScreen())) {
            assertThat(screen.the("call"))
                    .hasAttribute(
                            "data-step",
                            "sound",
                            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
            assertThat(screen.the("banner")).containsText(NUMBER);
            screen.hears();
        }
    }

    /** Nothing gets through for ten seconds; then it does, and nobody has to do anything for it. */
    private static void blackout(Consultation call, UdpProxy network) {
        Instant end = Instant.now().plus(BLACKOUT);
        network.swallows();
        call.patientsScreen().isIn("reconnecting");
        call.patient().page().waitForCondition(() -> Instant.now().isAfter(end), PATIENTLY);
        network.heals();
        call.isOn();
    }

    /** The doctor's summary has a word for it. */
    private static void isKept(Consultation call) {
        call.doctorsScreen().finishes().says("The visit is finished");
        assertThat(call.visit()
                        .doctor()
                        .get("/appointments/" + call.visit().id() + "/summary")
                        .expect(200)
                        .string("quality"))
                .isIn("GOOD", "FAIR", "POOR", "BAD");
    }
}
