package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.call.FinishOutcome;
import org.televisit.application.document.DocumentView;

/** Documents shared before a visit and after it, and what is refused (REQUIREMENTS K4). */
class DocumentsIT extends WithContent {

    private static final int A_DAY_BEFORE = -24 * 60;
    private static final int A_DAY_AFTER = 24 * 60;
    private static final byte[] SCRIPT = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);

    private DocumentView shares(As who, double minute, String name) {
        return story.at(minute, () -> who.call(() -> documents.share(story.id(), name, PAPER)));
    }

    private List<String> seenBy(As who) {
        return who.call(() -> documents.all(story.id())).stream()
                .map(DocumentView::name)
                .toList();
    }

    @Test
    void both_sides_share_before_the_visit_and_after_it() {
        Taping taping = taping();
        DocumentView before = shares(story.patient(), A_DAY_BEFORE, "x-ray.pdf");
        story.talk(taping.doctor, taping.patient, 1, 40);
        story.finishes(3, FinishOutcome.COMPLETED);
        DocumentView after = shares(story.doctor(), A_DAY_AFTER, "plan.pdf");

        for (As side : List.of(story.patient(), story.doctor())) {
            assertEquals(List.of("x-ray.pdf", "plan.pdf"), seenBy(side));
            for (DocumentView each : List.of(before, after)) {
                assertArrayEquals(
                        PAPER,
                        side.call(() -> documents.fetch(story.id(), each.id())).content());
            }
        }
    }

    @Test
    void what_the_other_side_has_opened_is_not_taken_back_and_nothing_ever_by_another() {
        taping();
        As patient = story.patient();
        String opened = shares(patient, A_DAY_BEFORE, "opened.pdf").id();
        String unopened = shares(patient, A_DAY_BEFORE, "unopened.pdf").id();
        story.doctor().run(() -> documents.fetch(story.id(), opened));

        assertEquals("document-seen", refusal(() -> patient.run(() -> documents.takeBack(story.id(), opened))));
        assertEquals("not-yours", refusal(() -> story.doctor().run(() -> documents.takeBack(story.id(), unopened))));
        for (As other : List.of(newPatient().as(), newDoctor().as(), As.admin("ada-the-curious"))) {
            assertEquals("not-yours", refusal(() -> shares(other, A_DAY_AFTER, "mine.pdf")));
            assertEquals("not-yours", refusal(() -> other.run(() -> documents.all(story.id()))));
            assertEquals("not-yours", refusal(() -> other.run(() -> documents.fetch(story.id(), opened))));
            assertEquals("not-yours", refusal(() -> other.run(() -> documents.takeBack(story.id(), unopened))));
        }
        patient.run(() -> documents.takeBack(story.id(), unopened));
        assertEquals(List.of("opened.pdf"), seenBy(story.doctor()));
    }

    @Test
    void what_is_no_document_and_what_is_one_too_many_is_refused() {
        taping();
        As patient = story.patient();
        assertEquals("file-type", refusal(() -> patient.run(() -> documents.share(story.id(), "a.pdf", SCRIPT))));
        assertEquals("file-empty", refusal(() -> patient.run(() -> documents.share(story.id(), "a.pdf", new byte[0]))));
        for (int i = 0; i < 20; i++) {
            shares(patient, A_DAY_BEFORE, "page-" + i + ".pdf");
        }
        assertEquals("too-many-documents", refusal(() -> shares(patient, A_DAY_BEFORE, "one-more.pdf")));
        shares(story.doctor(), A_DAY_AFTER, "the-doctors.pdf");
        assertEquals(21, seenBy(story.doctor()).size());
    }
}
