package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;

/** A doctor writes down what is said while the call goes on beside it. */
@ExtendWith(WithTelevisit.class)
class RecordBesideIT {

    @Test
    void the_note_is_written_and_signed_beside_the_picture(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        Page page = call.doctor().page();
        Locator beside = page.locator("#record-beside");
        Locator picture = page.locator("#remote");
        assertThat(beside.locator("iframe")).hasCount(0);

        page.locator("#more").click();
        page.locator("#menu-notes").click();
        FrameLocator record = page.frameLocator("#record-beside iframe");
        record.locator("#note-text").fill("Better since Monday.");
        assertThat(record.locator("#note-state")).hasText("Saved");
        assertThat(right(picture)).as("beside each other").isLessThanOrEqualTo(left(beside) + 1);

        page.setViewportSize(1024, 768);
        assertThat(beside).isVisible();
        assertThat(bottom(picture)).as("one below the other").isLessThanOrEqualTo(top(beside) + 1);
        assertThat(Accessibility.violations(page)).isEmpty();

        record.locator("#note-sign").click();
        record.locator("#note-sign-yes").click();
        assertThat(record.locator("#note-signed-text")).hasText("Better since Monday.");
        call.isOn();
        page.locator("#beside-close").click();
        assertThat(beside).isHidden();
        assertThat(call.patient().page().locator("#menu-notes")).hasCount(0);
    }

    private static BoundingBox box(Locator locator) {
        return locator.boundingBox();
    }

    private static double left(Locator locator) {
        return box(locator).x;
    }

    private static double right(Locator locator) {
        return box(locator).x + box(locator).width;
    }

    private static double top(Locator locator) {
        return box(locator).y;
    }

    private static double bottom(Locator locator) {
        return box(locator).y + box(locator).height;
    }
}
