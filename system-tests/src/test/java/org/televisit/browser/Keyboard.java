package org.televisit.browser;

import com.microsoft.playwright.Page;

/** Somebody who uses no mouse. */
final class Keyboard {

    private static final int MOST_STOPS = 60;

    private Keyboard() {}

    /** Presses Tab until the element with the test id has the focus. */
    static void tabTo(Page page, String testId) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (testId.equals(page.evaluate("() => document.activeElement?.dataset?.testid ?? ''"))) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + testId);
    }
}
