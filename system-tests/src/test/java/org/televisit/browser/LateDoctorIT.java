package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Entry;
import org.televisit.product.Letter;
import org.televisit.product.Outbox;
import org.televisit.product.Person;
import org.televisit.product.Post;
import org.televisit.product.Visit;

/**
 * A patient from the booking to the visit that takes the place of one whose doctor never came. The doctor's five
 * minutes pass for real, for two patients at once: one keeps waiting, the other is offered the next times. Other tests
 * run meanwhile.
 */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class LateDoctorIT {

    private static final double SIX_MINUTES = Duration.ofMinutes(6).toMillis();
    private static final Page.WaitForConditionOptions ARRIVES =
            new Page.WaitForConditionOptions().setTimeout(Duration.ofSeconds(70).toMillis());
    private static final Pattern DETAIL = Pattern.compile(".*/visit/detail\\.xhtml.*");

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void a_booked_visit_is_confirmed_by_mail_with_a_calendar_entry_and_counts_down(Clinic clinic, WaitingArea area) {
        Person patient = clinic.patient();
        Visitor visitor = area.seat(patient).signsIn();
        Page page = visitor.opens("/patient/book.xhtml?doctor=" + SitePages.anyDoctor(patient))
                .page();

        page.locator(".day-slots .slots .button").last().click();
        page.waitForURL(DETAIL);
        String visit = page.url().replaceAll(".*id=([^&]+).*", "$1");

        Post post = clinic.product().post();
        page.waitForCondition(() -> post.newest(patient.username(), visit).isPresent(), ARRIVES);
        Letter letter = post.newest(patient.username(), visit).orElseThrow();
        assertThat(letter.text()).doesNotContain("Cardiology");
        assertThat(Entry.in(letter.calendar())).isEqualTo(onThe(page, visit));
        Outbox outbox = new Outbox(clinic.demo("admin"));
        // it has arrived a moment before that is noted
        page.waitForCondition(() -> outbox.newest("CONFIRMATION", visit).isPresent(), ARRIVES);
        assertThat(outbox.newest("CONFIRMATION", visit)
                        .orElseThrow()
                        .getAsJsonObject("message")
                        .get("status")
                        .getAsString())
                .isEqualTo("SENT");
        page.navigate(letter.link());
        page.waitForURL(url -> url.contains(visit));
        assertThat(Entry.in(letter.calendar())).isEqualTo(onThe(page, visit));
        visitor.opens("/patient/home.xhtml");
        assertThat(page.locator(".hero .countdown")).containsText("starts in");
    }

    /** What the page of a visit says, as a calendar would. */
    private static Entry onThe(Page page, String visit) {
        Instant start = Instant.parse(page.locator(".facts time").first().getAttribute("datetime"));
        String length = page.locator(".facts dd").nth(1).textContent().replaceAll("\\D", "");
        return new Entry(visit, "REQUEST", start, start.plus(Duration.ofMinutes(Integer.parseInt(length))));
    }

    @Tag("long")
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void a_doctor_who_does_not_come_is_waited_for_or_replaced_by_the_next_free_time(Clinic clinic, WaitingArea area) {
        Visit given = soon(clinic, "novak");
        Visit kept = soon(clinic, "rossi");
        Visitor goes = area.seat(given.patient()).signsIn();
        CallScreen waits = goes.goesToCall(given).joins().isIn("waiting");
        CallScreen keeps =
                area.seat(kept.patient()).signsIn().goesToCall(kept).joins().isIn("waiting");

        // five minutes of pictures that nobody sees would slow down all that runs beside this
        waits.the("preview-camera").click();
        keeps.the("preview-camera").click();

        shown(keeps, "late");
        shown(waits, "late");
        keeps.the("keep-waiting").click();
        shown(keeps, "keeps");

        assertThat(waits.the("notice-rebook"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SIX_MINUTES));
        waits.says("The visit was cancelled");
        waits.the("notice-rebook").click();
        rebooks(goes.page());
        assertThat(given.patient().get("/appointments").expect(200).array()).hasSize(1);
        keeps.isIn("waiting");
        shown(keeps, "keeps");
    }

    private static void rebooks(Page page) {
        page.waitForURL(DETAIL);
        Locator button = page.locator("#rebook-next");
        String cancelled = page.url();
        assertThat(button).containsText("Book ");
        button.click();
        page.waitForURL(url -> DETAIL.matcher(url).matches() && !url.equals(cancelled));
        assertThat(page.locator("#messages .notice.good")).containsText("Your new visit is booked");
    }

    private static void shown(CallScreen screen, String delay) {
        assertThat(screen.page().locator("body"))
                .hasAttribute("data-delay", delay, new LocatorAssertions.HasAttributeOptions().setTimeout(SIX_MINUTES));
    }

    /** A visit of a doctor with working hours that begins in a moment. */
    private static Visit soon(Clinic clinic, String doctorName) {
        Person doctor = clinic.demo(doctorName);
        Person patient = clinic.patient();
        Answer booked = clinic.book(doctor, doctor, patient, Duration.ofSeconds(5));
        return new Visit(booked.expect(201).string("id"), doctor, patient).prepared();
    }
}
