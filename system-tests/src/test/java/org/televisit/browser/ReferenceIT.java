package org.televisit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;

/** The page on which people read about the interface for programs. */
@ExtendWith(WithTelevisit.class)
class ReferenceIT {

    @Test
    void it_can_be_read_by_everybody_and_asks_nothing_of_others(Clinic clinic, WaitingArea area) {
        Visitor admin = area.seat(clinic.admin()).signsIn().opens("/reference/api");

        Page page = admin.page();
        assertThat(page.locator("h1").textContent()).isEqualTo("The interface for programs");
        assertThat(page.locator("h3").allTextContents()).contains("POST /appointments", "GET /me");
        page.locator("details summary").first().click();
        assertThat(page.locator("details[open] pre").first().isVisible()).isTrue();
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        page.setViewportSize(390, 844);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        assertThat(admin.console()).isEmpty();
        assertThat(admin.hosts()).isSubsetOf(clinic.product().hosts());
    }
}
