package org.televisit.browser;

import com.microsoft.playwright.Page;

/** Somebody who uses no mouse. */
final class Keyboard {

    private static final int MOST_STOPS = 60;

    private Keyboard() {}

    /** Presses Tab until the element with the test id has the focus. */
    static void tabTo(Page page, String testId) {
        tabToAny(page, "[data-testid='" + testId + "']");
    }

    /** Presses Tab until something that fits the selector has the focus. */
    static void tabToAny(Page page, String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("sought => document.activeElement.matches(sought)", selector))) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + selector);
    }

    /** Goes on to what fits the selector and presses Enter there. */
    static void enters(Page page, String selector) {
        tabToAny(page, selector);
        page.keyboard().press("Enter");
    }

    /** Goes on to the field that fits the selector and types there. */
    static void types(Page page, String selector, String text) {
        tabToAny(page, selector);
        page.keyboard().type(text);
    }
}
