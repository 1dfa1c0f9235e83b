package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;

/**
 * The choice on the profile page whether this device tells of news while no page is open. What a push comes to in the
 * worker is tested beside its code (push.test.mjs), what a push service sees in PushIT.
 */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class PushPagesIT {

    @Test
    void the_choice_is_explained_and_accessible_where_the_browser_blocks_it(Clinic clinic, WaitingArea area) {
        Page page = area.seat(clinic.patient(), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn()
                .opens("/profile.xhtml")
                .page();
        Locator state = page.locator("#push-state");

        assertThat(page.locator("#push")).hasAttribute("data-state", Pattern.compile("off|denied"));
        assertThat(state).not().containsText("Looking");
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        page.evaluate("() => Object.defineProperty(Notification, 'permission', { get: () => 'denied' })");
        page.evaluate("async () => new (await import(document.body.dataset.path + '/js/person/push.js'))"
                + ".Push(document.getElementById('push'), window).look()");
        assertThat(state).containsText("Your browser blocks notifications");
        assertThat(page.locator("#push-turn-on")).isHidden();
    }
}
