package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** What a doctor writes down of a visit, and what its patient takes home of it. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class ClinicalPagesIT {

    private static final Pattern PROVIDERS_COOKIES = Pattern.compile("(KEYCLOAK|AUTH_SESSION|KC_).*");

    private static Visitor atTheRecord(WaitingArea area, Person reader, Visit visit) {
        Visitor visitor = area.seat(reader).signsIn().opens("/visit/record.xhtml?id=" + visit.id());
        visitor.page().onDialog(Dialog::accept);
        return visitor;
    }

    private static void assertState(Page page, String state) {
        assertThat(page.locator("#note-state")).hasAttribute("data-state", state);
    }

    @Test
    void a_note_saves_itself_and_nothing_typed_is_lost(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor doctor = atTheRecord(area, visit.doctor(), visit);
        Page page = doctor.page();
        Locator text = page.locator("#note-text");

        text.fill("Cough for two weeks.");
        assertState(page, "saved");
        page.reload();
        assertThat(text).hasValue("Cough for two weeks.");

        doctor.context().setOffline(true);
        text.fill("Cough for two weeks, no fever.");
        assertState(page, "offline");
        doctor.context().setOffline(false);
        assertState(page, "saved");

        text.fill("Cough for two weeks, no fever. Smokes.");
        page.reload();
        assertThat(text).hasValue("Cough for two weeks, no fever. Smokes.");
        page.reload();
        assertThat(text).hasValue("Cough for two weeks, no fever. Smokes.");
    }

    @Test
    void a_note_changed_in_two_windows_lets_its_writer_decide(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor doctor = atTheRecord(area, visit.doctor(), visit);
        Page first = doctor.page();
        Page second =
                doctor.opensTab().opens("/visit/record.xhtml?id=" + visit.id()).page();
        second.onDialog(Dialog::accept);
        second.locator("#note-text").fill("Written in the second window.");
        assertState(second, "saved");

        first.locator("#note-text").fill("Written in the first.");

        assertThat(first.locator("#note-theirs")).hasText("Written in the second window.");
        assertThat(first.locator("#note-text")).hasValue("Written in the first.");
        assertThat(Accessibility.violationsInBothThemes(first)).isEmpty();
        first.locator("#note-keep-mine").click();
        assertState(first, "saved");
        first.reload();
        assertThat(first.locator("#note-text")).hasValue("Written in the first.");
    }

    @Test
    void a_signed_note_is_read_by_the_patient_and_only_amended(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Page page = atTheRecord(area, visit.doctor(), visit).page();
        Page patient = atTheRecord(area, visit.patient(), visit).page();
        page.locator("#note-text").fill("Bronchitis, rest for three days.");
        assertState(page, "saved");
        patient.reload();
        assertThat(patient.locator("#note")).containsText("There is no signed note");
        assertThat(patient.locator("#note")).not().containsText("Bronchitis");

        page.locator("#note-sign").focus();
        page.keyboard().press("Enter");
        page.locator("#note-sign-yes").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#note-signed-text")).hasText("Bronchitis, rest for three days.");
        assertThat(page.locator("#note-text")).hasCount(0);
        page.locator("#note-amend summary").click();
        page.locator("#amend-text").fill("Rest for five days.");
        page.locator("#amend-add").click();
        assertThat(page.locator("#amend-state")).not().isEmpty();
        page.locator("#amend-reason").fill("The fever came back");
        page.locator("#amend-add").click();
        assertThat(page.locator(".amendments")).containsText("Rest for five days.");

        patient.reload();
        assertThat(patient.locator("#note-signed-text")).hasText("Bronchitis, rest for three days.");
        assertThat(patient.locator(".amendments")).containsText("The fever came back");
        assertThat(patient.locator("#note-amend")).hasCount(0);
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        assertThat(Accessibility.violationsInBothThemes(patient)).isEmpty();
    }

    @Test
    void a_prescription_is_signed_by_a_fresh_sign_in_and_checked_by_its_code(Clinic clinic, WaitingArea area)
            throws IOException, InterruptedException {
        Visit visit = clinic.visitNow();
        Visitor doctor = atTheRecord(area, visit.doctor(), visit);
        Page page = doctor.page();
        drafts(page);
        List<String> asked = new ArrayList<>();
        doctor.context().onRequest(request -> asked.add(request.url()));

        page.locator("#prescription-sign").click();
        forgetProvider(doctor.context());
        Page other = opens(page);
        signsIn(other, clinic.doctor());
        assertThat(other.locator("h1")).hasText("That could not be confirmed");
        assertThat(page.locator(".prescription")).hasCount(0);
        other.close();
        forgetProvider(doctor.context());
        Page own = opens(page);
        signsIn(own, visit.doctor());

        assertThat(page.locator(".prescription")).containsText("Amoxicillin");
        assertThat(asked)
                .as("the provider is told how old a sign-in may be")
                .anyMatch(url -> url.contains("/protocol/openid-connect/auth") && url.contains("max_age=300"));
        assertThat(page.locator(".prescription .badge")).hasText("Valid");
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        Page patient = atTheRecord(area, visit.patient(), visit).page();
        assertThat(patient.locator(".prescription")).containsText("500 mg, every 8 hours, for 7 days");
        Paper paper = Paper.of(
                patient.waitForDownload(() -> patient.locator(".rx-paper").click()));
        assertThat(paper.text()).contains("Amoxicillin", visit.patient().name(), "for 7 days");
        checks(clinic, area, visit, page, paper.code());
    }

    private static void drafts(Page page) {
        Locator medicine = page.locator(".medicine").first();
        medicine.locator("[data-field=medicine]").fill("Amoxicillin");
        medicine.locator("[data-field=dose]").fill("500 mg");
        page.locator("#prescription-sign").click();
        assertThat(page.locator("#prescription-state")).containsText("Something is missing");
        medicine.locator("[data-field=frequency]").fill("every 8 hours");
        medicine.locator("[data-field=days]").fill("7");
        assertThat(page.locator("#prescription-state")).hasAttribute("data-state", "saved");
        page.reload();
        assertThat(page.locator(".medicine [data-field=frequency]").first()).hasValue("every 8 hours");
        assertThat(page.locator("#step-up")).isHidden();
    }

    // as if the doctor had signed in long ago: the provider asks for everything anew
    private static void forgetProvider(BrowserContext browser) {
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName(PROVIDERS_COOKIES));
    }

    private static Page opens(Page page) {
        assertThat(page.locator("#step-up")).isVisible();
        return page.waitForPopup(() -> page.locator("#step-up-open").click());
    }

    private static void signsIn(Page window, Person person) {
        window.locator("input[name=username]").fill(person.username());
        window.locator("input[name=password]").fill(person.password());
        window.locator("input[name=password]").press("Enter");
    }

    private static void checks(Clinic clinic, WaitingArea area, Visit visit, Page doctor, String code)
            throws IOException, InterruptedException {
        assertThat(code).startsWith(clinic.product().web() + "/check.xhtml?code=");
        Page check = area.seat(clinic.nobody()).page();
        check.navigate(code);
        assertThat(check.locator("#check-finding .badge")).hasText("Valid");
        assertThat(check.locator("main"))
                .not()
                .containsText(Pattern.compile(
                        "Amoxicillin|Dora|" + Pattern.quote(visit.patient().name())));
        tellsNothingElse(check, "Valid");
        assertThat(Accessibility.violationsInBothThemes(check)).isEmpty();

        doctor.locator("[data-withdraw]").click();
        doctor.locator("#withdraw-reason").fill("An allergy is known");
        doctor.locator("#withdraw-yes").click();
        assertThat(doctor.locator(".prescription .badge")).hasText("Withdrawn");
        check.reload();
        assertThat(check.locator("#check-finding .badge")).hasText("Withdrawn: not valid");
        tellsNothingElse(check, "Withdrawn: not valid");
        check.navigate(clinic.product().web() + "/check.xhtml?code=01234567890123456789012345");
        assertThat(check.locator("#check-unknown")).isVisible();
        assertThat(slowedDown(clinic)).isTrue();
    }

    /** Whether it is valid, when and where it was signed: not by whom, for whom, what or why. */
    private static void tellsNothingElse(Page check, String finding) {
        String said = check.locator("main [role=status]").innerText().replaceAll("\\s+", " ");
        assertThat(said)
                .matches(finding + " Signed on (\\p{L}+,? )?\\d{1,2} \\p{L}+ " + Year.now(ZoneOffset.UTC)
                        + ", Televisit\\. Compare the date and the hospital with what stands on the paper\\.");
    }

    /** Whether somebody who asks without end is told to wait. */
    private static boolean slowedDown(Clinic clinic) throws IOException, InterruptedException {
        HttpRequest guess = HttpRequest.newBuilder(
                        URI.create(clinic.product().web() + "/check.xhtml?code=01234567890123456789012345"))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        for (int i = 0; i < 60; i++) {
            HttpResponse<String> answer = http.send(guess, BodyHandlers.ofString());
            if (answer.statusCode() == 429) {
                return answer.headers().firstValue("Retry-After").isPresent();
            }
        }
        return false;
    }
}
