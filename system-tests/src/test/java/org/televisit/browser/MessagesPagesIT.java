package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;
import org.televisit.product.Outbox;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** An admin looks through what people are told. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
@WithoutMedia
class MessagesPagesIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private static JsonObject cancellation(Person admin, Visit visit, String channel) {
        return new Outbox(admin).line("CANCELLATION", visit.id(), channel).orElseThrow();
    }

    private static Locator entry(Page page, JsonObject message) {
        return page.locator(".rows a[href$='?id=" + message.get("id").getAsString() + "']");
    }

    @Test
    void what_nobody_needed_is_listed_only_when_it_is_asked_for(Clinic clinic, WaitingArea area) {
        Person doctor = clinic.doctor();
        Person patient = clinic.patient();
        Visit earlier = clinic.visitIn(Duration.ofDays(3), doctor, patient);
        Visit later = clinic.visitIn(Duration.ofDays(4), doctor, patient);
        earlier.cancelAs(doctor).expect(200);
        later.cancelAs(doctor).expect(200);
        Person admin = clinic.admin();
        await().atMost(SOON).until(() -> cancellation(admin, earlier, "SMS")
                .get("status")
                .getAsString()
                .equals("SKIPPED"));
        JsonObject mail = cancellation(admin, earlier, "MAIL");
        JsonObject text = cancellation(admin, earlier, "SMS");
        // others are told things meanwhile: the page that begins below the second cancellation stays what it is
        String from = "&before=" + cancellation(admin, later, "MAIL").get("id").getAsString();

        Page page = area.seat(admin, Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn()
                .opens("/admin/messages.xhtml?status=" + from)
                .page();

        assertThat(entry(page, mail)).hasCount(1);
        assertThat(entry(page, text)).hasCount(0);
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        page.locator("#unneeded").click();
        assertThat(page.locator("#unneeded")).hasText("Leave them out");
        page.navigate(page.url() + from);
        assertThat(entry(page, text)).hasCount(1);
        page.locator("#unneeded").click();
        assertThat(page.locator("#unneeded")).hasText("Show them too");
    }
}
