package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** The page of a third party. */
final class GuestScreen {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Page page;

    private GuestScreen(Page page) {
        this.page = page;
    }

    /** Opens a link as it was handed on. */
    static GuestScreen opens(Visitor guest, String address) {
        guest.page().navigate(address);
        return new GuestScreen(guest.page());
    }

    /** An admin's page, once it is before the room. */
    static GuestScreen of(Page page) {
        page.waitForURL("**/guest/visit.xhtml**");
        return new GuestScreen(page);
    }

    Page page() {
        return page;
    }

    Locator the(String testId) {
        return page.getByTestId(testId);
    }

    GuestScreen asksToJoin() {
        the("join").click();
        return this;
    }

    /** Waits until the page says that it waits for this: a word of the protocol. */
    GuestScreen waitsFor(String standing) {
        return has("data-standing", standing).has("data-screen", "lobby");
    }

    GuestScreen isIn() {
        return has("data-screen", "call");
    }

    /** Waits until it is over for this reason. */
    GuestScreen isOutBecause(String notice) {
        return has("data-notice", notice).has("data-screen", "notice");
    }

    private GuestScreen has(String attribute, String value) {
        assertThat(page.locator("body"))
                .hasAttribute(
                        attribute, value, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }
}
