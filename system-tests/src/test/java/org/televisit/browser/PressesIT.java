package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** What becomes of a press that comes too early, that never arrives, or over which the server fails. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
@WithoutMedia
class PressesIT {

    private static final String SAVE = "form[id=profile] .button.primary";

    // the script of the button stands before those that make the page's buttons ready
    private static final String PRESS_AT_ONCE =
            """
            new MutationObserver((changes, watch) => {
              const save = document.querySelector('%s');
              if (!save) return;
              watch.disconnect();
              save.click();
            }).observe(document, { childList: true, subtree: true });"""
                    .formatted(SAVE);

    @Test
    void a_form_that_is_sent_before_its_page_has_been_read_is_taken(Clinic clinic, WaitingArea area) {
        Visitor visitor = area.seat(clinic.patient()).signsIn();
        visitor.page().addInitScript(PRESS_AT_ONCE);

        Page page = visitor.opens("/profile.xhtml").page();

        assertThat(page.locator(".notices")).containsText("Saved");
    }

    @Test
    void what_did_not_arrive_or_was_not_done_is_told_and_nothing_typed_is_lost(Clinic clinic, WaitingArea area) {
        Page page =
                area.seat(clinic.patient()).signsIn().opens("/profile.xhtml").page();
        Locator reminded = page.locator("[id$='reminded']");
        reminded.uncheck();

        pressed(page, page.locator(SAVE), Route::abort);
        assertThat(page.locator(".notices")).containsText("There is no connection");
        pressed(page, page.locator(SAVE), route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        assertThat(page.locator(".notices")).containsText("That did not work");
        assertThat(page.locator(".notices")).not().containsText("There is no connection");
        assertThat(reminded).not().isChecked();
        Assertions.assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();

        page.locator(SAVE).click();
        assertThat(page.locator(".notices")).containsText("Saved");
        assertThat(page.locator("[data-unsent]")).hasCount(0);
    }

    @Test
    void a_second_press_while_the_first_is_under_way_is_none(Clinic clinic, WaitingArea area) {
        Page page =
                area.seat(clinic.patient()).signsIn().opens("/profile.xhtml").page();
        List<Route> sent = new CopyOnWriteArrayList<>();
        page.route("**/profile.xhtml*", sent::add);
        Locator save = page.locator(SAVE);
        save.click();
        assertThat(save).hasAttribute("aria-busy", "true");
        page.waitForCondition(() -> sent.size() == 1);

        save.click();
        sent.get(0).resume();

        assertThat(page.locator(".notices")).containsText("Saved");
        assertThat(page.locator(SAVE)).not().hasAttribute("aria-busy", "true");
        Assertions.assertThat(sent).hasSize(1);
    }

    @Test
    void a_refused_field_says_so_to_everybody_and_is_gone_to(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        Page page = area.seat(visit.patient())
                .signsIn()
                .opens("/visit/detail.xhtml?id=" + visit.id())
                .page();
        Locator place = page.locator("[id='prepare:place']");
        assertThat(place).hasAttribute("aria-required", "true");
        page.locator("details.prepare summary").click();
        place.fill("");

        page.locator("[id='prepare:save']").click();

        assertThat(place).hasAttribute("aria-invalid", "true");
        assertThat(place).isFocused();
        assertThat(place).hasAccessibleDescription("Please write where you will be.");
        Assertions.assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
    }

    @Test
    void a_dialog_stays_open_over_what_did_not_arrive_and_says_so_itself(Clinic clinic, WaitingArea area) {
        Page page =
                area.seat(clinic.admin()).signsIn().opens("/admin/calls.xhtml").page();
        page.locator("[data-dialog='off-dialog']").click();
        Locator dialog = page.locator("#off-dialog");
        dialog.locator("textarea").fill("The relay is being renewed");

        pressed(page, dialog.locator(".button.danger"), Route::abort);

        assertThat(dialog).containsText("There is no connection");
        assertThat(dialog.locator("textarea")).hasValue("The relay is being renewed");
    }

    @Test
    void what_was_typed_is_there_after_signing_in_again(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        Visitor visitor = area.seat(visit.patient()).signsIn();
        Page page = visitor.opens("/visit/detail.xhtml?id=" + visit.id()).page();
        page.locator("button[data-dialog=cancel-dialog]").click();
        page.locator("#cancel-dialog textarea").fill("I am well again");
        visitor.context().clearCookies();

        page.locator("#cancel-dialog .button.danger").click();

        visitor.typesPassword();
        page.waitForURL("**/visit/detail.xhtml?id=" + visit.id());
        page.locator("button[data-dialog=cancel-dialog]").click();
        assertThat(page.locator("#cancel-dialog textarea")).hasValue("I am well again");
        page.reload();
        assertThat(page.locator("#cancel-dialog textarea")).hasValue("");
    }

    private static void pressed(Page page, Locator button, Consumer<Route> answer) {
        String posts = "**/*.xhtml*";
        page.route(posts, answer);
        button.click();
        assertThat(page.locator("[data-unsent]")).isVisible();
        page.unroute(posts);
    }
}
