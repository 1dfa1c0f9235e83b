package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** The conversation in writing, as a person uses it on the call page. */
final class ChatScreen {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Page page;

    ChatScreen(CallScreen call) {
        this.page = call.page();
    }

    ChatScreen opens(String button) {
        page.getByTestId(button).click();
        assertThat(page.getByTestId("chat")).isVisible();
        assertThat(page.getByTestId("chat-text")).isFocused();
        return this;
    }

    /** By the keyboard alone: what is written and then Enter. */
    ChatScreen writes(String text) {
        page.getByTestId("chat-text").focus();
        page.keyboard().insertText(text);
        page.keyboard().press("Enter");
        assertThat(page.getByTestId("chat-text")).hasValue("");
        return this;
    }

    ChatScreen handsOver(String name, String type, byte[] content) {
        page.getByTestId("chat-file").setInputFiles(new FilePayload(name, type, content));
        return this;
    }

    /** Exactly these messages, in this order, all of them kept by the server. */
    ChatScreen shows(List<String> texts) {
        assertThat(page.locator("#chat-lines .chat-text"))
                .hasText(
                        texts.toArray(String[]::new),
                        new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(page.locator("#chat-lines .chat-line:not([data-standing=sent])"))
                .hasCount(0);
        return this;
    }

    Locator files() {
        return page.getByTestId("chat-file-link");
    }

    Locator lines() {
        return page.getByTestId("chat-line");
    }
}
