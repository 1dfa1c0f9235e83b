package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/**
 * What can go wrong before and at the door of a call, one after the other on one page: each has a screen of its own that
 * says why and what to do. Refusals that the server really makes are tested where they are made.
 */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class CallErrorsIT {

    /** @param answer what the server says to "let me in": a status, or 0 for no answer at all */
    private record Refused(int answer, String reason, String notice, String words) {}

    private static final List<Refused> REFUSALS = List.of(
            new Refused(0, "", "unreachable", "clinic"),
            new Refused(503, "", "server", ""),
            new Refused(429, "", "too-many", ""),
            new Refused(401, "", "signed-out", "sign"),
            new Refused(404, "not-found", "not-found", ""),
            new Refused(403, "too-late", "too-late", ""),
            new Refused(403, "visit-over", "visit-over", ""),
            new Refused(403, "visit-cancelled", "visit-cancelled", "cancelled"),
            new Refused(403, "unpaid", "unpaid", "paid"),
            new Refused(403, "calls-off", "calls-off", "switched off"),
            new Refused(403, "blocked", "blocked", ""),
            new Refused(403, "not-yours", "not-yours", ""),
            new Refused(403, "a-reason-of-tomorrow", "a-reason-of-tomorrow", ""));

    /** @param name of the error that the browser gives for camera and microphone */
    private record NoDevice(String name, String message, String cause, String words) {}

    private static final List<NoDevice> DEVICES = List.of(
            new NoDevice("NotAllowedError", "Permission denied", "denied", "Your browser blocks it"),
            new NoDevice("NotAllowedError", "Permission denied by system", "system", "Your device blocks it"),
            new NoDevice("NotFoundError", "", "missing", "Plug it in"),
            new NoDevice("NotReadableError", "", "busy", "Close other video calls"),
            new NoDevice("UnknownError", "", "unknown", "restart your device"));

    @Test
    void each_reason_not_to_be_let_in_has_its_screen_and_a_way_out(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor patient = area.seat(visit.patient()).signsIn();
        for (Refused refused : REFUSALS) {
            Page page = patient.page();
            page.unrouteAll();
            page.route("**/join", route -> answer(route, refused));
            CallScreen screen = patient.goesToCall(visit).joins();

            assertThat(page.locator("body")).hasAttribute("data-notice", refused.notice());
            String title = screen.the("notice-title").textContent();
            String text = screen.the("notice-text").textContent();
            assertThat(title).as(refused.notice()).isNotBlank().doesNotContain("notice.");
            assertThat(title + text).as(refused.notice()).containsIgnoringCase(refused.words());
            assertThat(page.locator("#notice-actions > *").first()).isVisible();
        }
        patient.page().unrouteAll();
    }

    @Test
    void each_reason_for_no_camera_and_microphone_is_explained_and_one_can_join_all_the_same(
            Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor patient = area.seat(visit.patient()).signsIn();
        for (NoDevice missing : DEVICES) {
            Page tab = patient.opensTab().page();
            tab.addInitScript("navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('"
                    + missing.message() + "', '" + missing.name() + "'); };");
            CallScreen screen = patient.goesToCall(visit);

            assertThat(screen.the("device-help")).hasAttribute("data-cause", missing.cause());
            assertThat(screen.the("device-help")).containsText(missing.words());
            assertThat(screen.the("device-retry")).isVisible();
            assertThat(screen.the("join")).isEnabled();
            tab.close();
        }
    }

    @Test
    void a_browser_without_calls_is_told_which_ones_have_them(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor patient = area.seat(visit.patient()).signsIn();
        patient.page().addInitScript("delete window.RTCPeerConnection;");

        CallScreen screen = patient.goesToCall(visit);

        assertThat(patient.page().locator("body")).hasAttribute("data-notice", "unsupported");
        assertThat(screen.the("notice-text")).containsText("Chrome");
    }

    private static void answer(Route route, Refused refused) {
        if (refused.answer() == 0) {
            route.abort();
            return;
        }
        route.fulfill(new Route.FulfillOptions()
                .setStatus(refused.answer())
                .setContentType("application/problem+json")
                .setBody(refused.reason().isEmpty() ? "{}" : "{\"reason\":\"" + refused.reason() + "\"}"));
    }
}
