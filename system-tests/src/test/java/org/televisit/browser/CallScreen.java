package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The call page as a person uses it, and what its peer connections say of themselves. */
public final class CallScreen {

    private static final int PATIENCE_MILLIS = 30_000;

    /** So many more than were there cannot be left over from before; a modest camera gives 15 a second. */
    private static final int PICTURES = 10;

    private static final String FRAMES_DECODED =
            """
            async () => {
              let frames = 0;
              for (const connection of window.televisitConnections ?? []) {
                if (connection.connectionState === 'closed') continue;
                (await connection.getStats()).forEach((row) => {
                  if (row.type === 'inbound-rtp' && row.kind === 'video') frames += row.framesDecoded ?? 0;
                });
              }
              return frames;
            }""";

    private static final String SOUND_PACKETS = FRAMES_DECODED
            .replace("row.kind === 'video'", "row.kind === 'audio'")
            .replace("framesDecoded", "packetsReceived");

    private final Page page;

    CallScreen(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    public Locator the(String testId) {
        return page.getByTestId(testId);
    }

    /** Camera and microphone are found and the door is open. */
    public CallScreen isReadyToJoin() {
        assertThat(the("camera-words")).not().isEmpty();
        assertThat(the("join")).isEnabled();
        return this;
    }

    public CallScreen joins() {
        the("join").click(new Locator.ClickOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    public CallScreen admits() {
        the("admit").click(new Locator.ClickOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    /** By a selector: an assertion writes down the whole page each time that it does not hold yet, and pages of calls are busy. */
    public CallScreen isIn(String state) {
        page.locator("body[data-call-state='" + state + "']")
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.ATTACHED)
                        .setTimeout(PATIENCE_MILLIS));
        return this;
    }

    /** Waits until more video frames than now have been decoded, and sound came too. */
    public CallScreen seesAndHears() {
        int before = frames();
        page.waitForCondition(
                () -> frames() > before + PICTURES && number(SOUND_PACKETS) > 0,
                new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    /** Waits until more sound than now has come, whatever becomes of the picture. */
    public CallScreen hears() {
        int before = number(SOUND_PACKETS);
        page.waitForCondition(
                () -> number(SOUND_PACKETS) > before + 20,
                new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }

    public int frames() {
        return number(FRAMES_DECODED);
    }

    private int number(String script) {
        return ((Number) page.evaluate(script)).intValue();
    }

    public CallScreen leaves() {
        the("leave").click();
        return this;
    }

    /** The doctor's end of a visit that took place. */
    public CallScreen finishes() {
        the("finish").click();
        the("finish-confirm").click();
        return this;
    }

    /** On the tab that was taken over: brings the visit back to it. */
    public CallScreen useHere() {
        page.locator("#notice-actions button").first().click();
        return this;
    }

    /** Ends the signalling socket for a reason the page did not choose; the media stay. */
    public CallScreen losesSocket() {
        page.evaluate("() => window.televisitSockets.forEach((socket) => socket.close(3001))");
        return this;
    }

    /** How many signalling sockets this page has opened since it was loaded. */
    public int socketsOpened() {
        return number("() => window.televisitSockets.length");
    }

    /** Waits for the page a visit ends on, by words in its heading. */
    public CallScreen says(String heading) {
        assertThat(the("notice-title"))
                .containsText(heading, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }
}
