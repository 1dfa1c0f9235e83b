package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** Who asks the system for more contrast, or for its own colours alone, still sees every control and its state. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
@WithoutMedia
class ContrastIT {

    private static final String CONTROLS =
            ".button, .input, .badge, .card, .notice, .due, .hero, .avatar, dialog[open]";

    private static final String CALL_CONTROLS = ".control .disc, .round, .tool, .meter i, .self, .mirror-card";

    // An edge is seen when it has a width and a colour that its ground has not; a control inside a closed part of a
    // page has its style all the same.
    private static final String WITHOUT_EDGE =
            """
            (selector) => {
              const ground = (element) => {
                for (let at = element; at; at = at.parentElement) {
                  const colour = getComputedStyle(at).backgroundColor;
                  if (!/, 0\\)$/.test(colour)) return colour;
                }
                return getComputedStyle(document.documentElement).colorScheme;
              };
              const edged = (element) => {
                const style = getComputedStyle(element);
                const drawn = style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0;
                return drawn && style.borderTopColor !== ground(element.parentElement);
              };
              const found = [...document.querySelectorAll(selector)];
              return found.length === 0 ? ['nothing is ' + selector]
                : found.filter((one) => !edged(one)).map((one) => one.outerHTML.slice(0, 90));
            }""";

    private static Page living(Clinic clinic, WaitingArea area) {
        Page page = area.seat(clinic.patient(), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn()
                .opens("/living.xhtml")
                .page();
        assertThat(page.locator("h1")).hasText("Components");
        return page;
    }

    private static void forced(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.ACTIVE)
                .setColorScheme(scheme));
    }

    private static void moreContrast(Page page, ColorScheme scheme) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setContrast(Contrast.MORE).setColorScheme(scheme));
    }

    @SuppressWarnings("unchecked")
    private static List<String> withoutEdge(Page page, String controls) {
        return (List<String>) page.evaluate(WITHOUT_EDGE, controls);
    }

    private static String style(Page page, String selector, String property) {
        return (String) page.locator(selector)
                .first()
                .evaluate("(element, property) => getComputedStyle(element)[property]", property);
    }

    private static List<String> look(Page page, String selector) {
        return List.of(
                style(page, selector, "backgroundColor"),
                style(page, selector, "color"),
                style(page, selector, "borderTopStyle"),
                style(page, selector, "outlineStyle"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void with_more_contrast_all_words_keep_seven_to_one_and_all_parts_an_edge(
            ColorScheme scheme, Clinic clinic, WaitingArea area) {
        Page page = living(clinic, area);
        moreContrast(page, scheme);

        assertThat(Accessibility.wordsBelowSevenToOne(page)).isEmpty();
        assertThat(withoutEdge(page, ".button, .input, .badge, .card, .notice, .due, .avatar"))
                .isEmpty();

        page.locator("#ask").click();
        assertThat(page.locator("#sure")).isVisible();
        assertThat(Accessibility.wordsBelowSevenToOne(page)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void in_the_systems_own_colours_every_part_is_seen_and_every_state_told_apart(
            ColorScheme scheme, Clinic clinic, WaitingArea area) {
        Page page = living(clinic, area);
        forced(page, scheme);

        assertThat(withoutEdge(page, CONTROLS.replace(", dialog[open]", ""))).isEmpty();
        List<String> plain = look(page, "#buttons .button:not(.primary, .danger, .quiet)");
        assertThat(look(page, "#buttons .button.primary:not(:disabled)")).isNotEqualTo(plain);
        assertThat(look(page, "#buttons .button.danger:not(.quiet)")).isNotEqualTo(plain);
        assertThat(look(page, "#buttons .button:disabled")).isNotEqualTo(plain);
        assertThat(look(page, "#next .button[aria-disabled=true]"))
                .isNotEqualTo(look(page, "#next .button.primary:not([aria-disabled])"));
        assertThat(look(page, ".segments [aria-current=true]"))
                .isNotEqualTo(look(page, ".segments [aria-current=false]"));
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "() => [...document.querySelectorAll('.badge')].every((badge) =>"
                                                + " getComputedStyle(badge, '::before').backgroundColor !== getComputedStyle(badge).backgroundColor)"))
                .as("dots of badges")
                .isTrue();
        assertThat(Accessibility.violationsButColours(page)).isEmpty();

        page.locator("#ask").click();
        assertThat(withoutEdge(page, "dialog[open], dialog[open] .button")).isEmpty();
        assertThat(Accessibility.violationsButColours(page)).isEmpty();
    }

    @Test
    void in_the_systems_own_colours_the_focus_is_seen_on_whatever_has_it(Clinic clinic, WaitingArea area) {
        Page page = living(clinic, area);
        forced(page, ColorScheme.DARK);
        for (String control : List.of("#buttons .button.primary", "#ticked", "[id='fields:typed']", ".visit-row")) {
            page.locator(control).first().focus();
            // the keyboard was used last, so the ring is drawn
            page.keyboard().press("Shift");
            assertThat(style(page, control, "outlineStyle")).as(control).isEqualTo("solid");
            assertThat(style(page, control, "outlineWidth")).as(control).isEqualTo("3px");
            assertThat(style(page, control, "outlineColor"))
                    .as(control)
                    .isNotEqualTo(style(page, "body", "backgroundColor"));
        }
        String current = ".segments [aria-current=true]";
        assertThat(style(page, current, "outlineStyle")).isEqualTo("solid");
        page.locator(current).first().focus();
        page.keyboard().press("Shift");
        assertThat(style(page, current, "outlineStyle"))
                .as("the one that is current already")
                .isEqualTo("double");
    }

    @Test
    void the_controls_of_a_call_are_seen_and_what_is_off_looks_off(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Page page = area.seat(visit.patient(), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn()
                .goesToCall(visit)
                .page();
        page.locator("#leave .disc").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.evaluate("() => { document.getElementById('mic').dataset.on = 'true';"
                + " document.getElementById('camera').dataset.on = 'false'; }");
        forced(page, ColorScheme.DARK);

        assertThat(withoutEdge(page, CALL_CONTROLS)).isEmpty();
        assertThat(look(page, "#mic .disc")).isNotEqualTo(look(page, "#camera .disc"));
        assertThat(look(page, "#leave .disc")).isNotEqualTo(look(page, "#mic .disc"));
        assertThat(Accessibility.violationsButColours(page)).isEmpty();

        moreContrast(page, ColorScheme.LIGHT);
        assertThat(withoutEdge(page, ".control .disc, .round, .tool, .self")).isEmpty();
        assertThat(Accessibility.wordsBelowSevenToOne(page)).isEmpty();
    }
}
