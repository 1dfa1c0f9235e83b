package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** Documents that the two sides of a visit share on its page. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class DocumentPagesIT {

    private static final byte[] PDF = "%PDF-1.7 of a laboratory".getBytes(StandardCharsets.US_ASCII);

    private static void share(Page page, String name, byte[] content) {
        page.locator("#document-file").setInputFiles(new FilePayload(name, "application/pdf", content));
    }

    @Test
    void what_one_side_shares_the_other_opens_and_nobody_else(Clinic clinic, WaitingArea area) throws IOException {
        Visit visit = clinic.visitNow();
        String detail = "/visit/detail.xhtml?id=" + visit.id();
        Page patient = area.seat(visit.patient()).signsIn().opens(detail).page();
        Page doctor = area.seat(visit.doctor()).signsIn().opens(detail).page();
        share(patient, "blood test.pdf", PDF);
        Locator mine = patient.locator(".document-list li");
        assertThat(mine).containsText("blood test.pdf");
        assertThat(mine).containsText("Not opened yet");
        assertThat(Accessibility.violationsInBothThemes(patient)).isEmpty();

        doctor.reload();
        Locator theirs = doctor.locator(".document-list a");
        Download opened = doctor.waitForDownload(theirs::click);
        assertThat(opened.suggestedFilename()).isEqualTo("blood test.pdf");
        try (InputStream content = opened.createReadStream()) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }

        patient.reload();
        assertThat(mine).containsText("Opened by the other side");
        assertThat(patient.locator("[data-take-back]")).hasCount(0);
        String path = "/appointments/" + visit.id() + "/documents";
        String id = visit.patient()
                .get(path)
                .expect(200)
                .array()
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        visit.patient().call("DELETE", path + "/" + id, null).expect(409);
        visit.doctor().call("DELETE", path + "/" + id, null).expect(403);
        clinic.patient().get(path + "/" + id).expect(403);
        clinic.doctor().get(path + "/" + id).expect(403);
        clinic.admin().get(path + "/" + id).expect(403);
        clinic.nobody().get(path + "/" + id).expect(401);
        assertSafe(visit.doctor().get(path + "/" + id).expect(200));
    }

    private static void assertSafe(Answer file) {
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    @Test
    void home_ticks_off_what_was_done_before_the_visit(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.unpreparedVisitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        Visitor patient = area.seat(visit.patient()).signsIn().opens("/patient/home.xhtml");
        Page page = patient.page();
        assertThat(page.locator("#step-place")).containsText("Say where you will be");
        assertThat(page.locator("#step-documents")).containsText("Share documents, if you have any");
        assertThat(page.locator("#step-place .pi-check-circle, #step-documents .pi-check-circle"))
                .hasCount(0);

        page.locator("#step-documents a").click();
        page.waitForURL("**/visit/detail.xhtml?id=" + visit.id() + "#documents");
        share(page, "blood test.pdf", PDF);
        assertThat(page.locator(".document-list li")).hasCount(1);
        visit.prepared();
        patient.opens("/patient/home.xhtml");

        assertThat(page.locator("#step-place")).containsText("We know where you will be");
        assertThat(page.locator("#step-documents")).containsText("1 document shared");
        assertThat(page.locator("#step-place .pi-check-circle, #step-documents .pi-check-circle"))
                .hasCount(2);
    }

    @Test
    void what_nobody_opened_can_be_taken_back_and_content_says_what_it_is(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Page doctor = area.seat(visit.doctor())
                .signsIn()
                .opens("/visit/detail.xhtml?id=" + visit.id())
                .page();
        share(doctor, "page.pdf", "<html>not a paper</html>".getBytes(StandardCharsets.US_ASCII));
        assertThat(doctor.locator("#document-state")).containsText("This kind of file can’t be sent.");
        assertThat(doctor.locator(".document-list li")).hasCount(0);

        share(doctor, "leaflet.pdf", PDF);
        assertThat(doctor.locator(".document-list li")).hasCount(1);
        assertThat(doctor.locator("[data-take-back]")).isEnabled();
        doctor.locator("[data-take-back]").focus();
        doctor.keyboard().press("Enter");

        assertThat(doctor.locator(".document-list li")).hasCount(0);
    }
}
