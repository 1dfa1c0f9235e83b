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
        assertThat(page.getByLabel("Text that was refused")).hasAttribute("aria-invalid", "true");

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

    /** What all tests of pages rely on, on the page and in a frame of it. */
    @Test
    void what_is_not_accessible_is_found(Clinic clinic, WaitingArea area) {
        Page page =
                area.seat(clinic.demo("maria")).signsIn().opens("/living.xhtml").page();
        assertThat(Accessibility.violations(page)).isEmpty();

        page.evaluate(
                """
                () => {
                  document.querySelector('main').append(new Image());
                  const frame = document.createElement('iframe');
                  frame.title = 'a frame';
                  document.querySelector('main').append(frame);
                  frame.contentDocument.documentElement.lang = 'en';
                  frame.contentDocument.body.innerHTML = '<p style="color:#aaa;background:#fff">hard to read</p>';
                }""");

        assertThat(Accessibility.violations(page))
                .anyMatch(fault -> fault.startsWith("image-alt at "))
                .anyMatch(fault -> fault.startsWith("color-contrast at iframe"));
        assertThat(Accessibility.violationsInBothThemes(page)).anyMatch(fault -> fault.startsWith("dark: color"));
    }
}
