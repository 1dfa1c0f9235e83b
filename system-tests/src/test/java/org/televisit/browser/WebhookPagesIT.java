package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** An admin looks after what another system is told. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
@WithoutMedia
class WebhookPagesIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    /** A message that was tried; the page is not told of it, so it is loaded again. */
    private static Locator refused(Visitor admin) {
        Locator refused = admin.page()
                .locator("[data-testid=delivery]")
                .filter(new Locator.FilterOptions().setHasText("lies inside a network"));
        long until = System.nanoTime() + SOON.toNanos();
        while (refused.count() == 0 && System.nanoTime() < until) {
            admin.opens("/admin/webhooks.xhtml?status=PENDING");
        }
        return refused.first();
    }

    @Test
    void an_admin_reads_why_nothing_was_sent_and_has_it_sent_again(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofDays(4), clinic.doctor(), clinic.patient());
        Visitor admin = area.seat(clinic.admin()).signsIn().opens("/admin/webhooks.xhtml?status=PENDING");
        Page page = admin.page();
        assertThat(page.locator("h1")).hasText("Messages to other systems");
        assertThat(page.locator(".page-head p")).containsText("localhost");
        Locator refused = refused(admin);
        assertThat(refused).containsText("Waiting");
        assertThat(page.locator("body")).not().containsText(visit.patient().name());

        refused.locator("button").click();

        assertThat(page.locator(".notice.good")).containsText("The message is sent again.");
        page.locator(".segments a").last().click();
        assertThat(page.locator(".segments a[aria-current=true]")).hasText("Given up");
        assertThat(page.locator(".empty h2")).hasText("No message here");
        assertThat(Accessibility.violations(page)).isEmpty();
    }
}
