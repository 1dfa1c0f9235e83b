package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;

/** The page of all components, which holds their states still: what is sound here is sound wherever it is used. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class LivingPageIT {

    @Test
    void every_component_is_accessible_in_both_themes_on_a_telephone(Clinic clinic, WaitingArea area) {
        Page page = area.seat(clinic.demo("maria"), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn()
                .opens("/living.xhtml")
                .page();
        assertThat(page.locator("h1")).hasText("Components");

        page.locator("[id='fields:send']").click();

        assertThat(page.locator("[id='fields']")).containsText("Please type something.");
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .isFalse();
        page.locator("#ask").click();
        assertThat(page.locator("#sure")).isVisible();
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        page.locator("#sure .button.danger").click();
        assertThat(page.locator("#sure")).isHidden();
    }
}
