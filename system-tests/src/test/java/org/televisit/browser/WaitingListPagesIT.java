package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** A time that becomes free reaches those who wait for it where they are, and one of them has it. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class WaitingListPagesIT {

    private static final Duration AHEAD = Duration.ofHours(50);

    @Test
    void a_freed_time_is_offered_on_open_pages_and_had_by_who_presses_first(Clinic clinic, WaitingArea area) {
        Person doctor = clinic.doctorAtAnyHour();
        Visit freed = clinic.visitIn(AHEAD, doctor, clinic.patient());
        Person quick = clinic.patient();
        Person slow = clinic.patient();
        waitsFor(doctor, slow);
        Visitor first = area.seat(quick).signsIn();
        joinsTheList(first, doctor);
        Page gets = NewsPagesIT.hears(first, "/patient/home.xhtml");
        Page loses = NewsPagesIT.hears(area.seat(slow).signsIn(), "/patient/home.xhtml");

        freed.cancelAs(freed.patient()).expect(200);
        for (Page open : new Page[] {gets, loses}) {
            assertThat(open.locator(".offer h2")).containsText(doctor.name());
            assertThat(open.locator(".toast")).containsText("has become free");
        }
        keepsAPageMeanwhile(first);
        gets.locator("[data-command=acceptOffer]").click();

        gets.waitForURL("**/visit/detail.xhtml**");
        assertThat(gets.locator("#messages .notice.good")).isVisible();
        assertThat(loses.locator(".toast").last()).containsText("Somebody else has taken the time");
        assertThat(loses.locator(".offer")).hasCount(0);
        JsonObject had = quick.get("/appointments").expect(200).array().get(0).getAsJsonObject();
        assertThat(had.get("startsAt").getAsString())
                .isEqualTo(freed.seenBy(doctor).get("startsAt").getAsString());
        assertThat(slow.get("/appointments").expect(200).array()).isEmpty();
    }

    /** As the service worker does when it begins, which may be between a press and the page that tells of it. */
    private static void keepsAPageMeanwhile(Visitor visitor) {
        visitor.page().route("**/visit/detail.xhtml**", route -> {
            visitor.page().context().request().get(visitor.product().web() + "/offline.xhtml");
            route.fallback();
        });
    }

    private static void joinsTheList(Visitor visitor, Person doctor) {
        Page page = visitor.opens("/patient/book.xhtml?type=FOLLOW_UP&doctor=" + doctor.publicId())
                .page();
        page.locator("#to-list").click();
        page.locator("[id='list:join']").click();
        page.waitForURL("**/patient/home.xhtml");
        assertThat(page.locator("#list-title")).isVisible();
    }

    private static void waitsFor(Person doctor, Person patient) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        JsonObject wish = new JsonObject();
        wish.addProperty("practitionerId", doctor.publicId());
        wish.addProperty("visitType", "FOLLOW_UP");
        wish.addProperty("from", now.toString());
        wish.addProperty("until", now.plus(AHEAD).plus(AHEAD).toString());
        patient.post("/waiting-list", wish.toString()).expect(201);
    }
}
