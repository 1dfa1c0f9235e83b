package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.televisit.network.UdpProxy;
import org.televisit.product.Visit;

/** The page that checks device and network before a visit. */
final class CheckScreen {

    private static final int PATIENCE_MILLIS = 40_000;

    private final Visitor visitor;

    private CheckScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static CheckScreen openedBy(Visitor visitor, Visit visit) {
        visitor.opens("/call/check.xhtml?visit=" + visit.id());
        return new CheckScreen(visitor);
    }

    /** As {@link #openedBy}, where UDP to the relay goes through this network. */
    static CheckScreen openedBehind(UdpProxy network, Visitor visitor, Visit visit) {
        visitor.page().route("**/device-check", route -> {
            var answer = route.fetch();
            String servers = answer.text().replaceAll("turn:[^\"]*transport=udp", network.turnUrl());
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(servers));
        });
        return openedBy(visitor, visit);
    }

    Locator the(String testId) {
        return visitor.page().getByTestId(testId);
    }

    CheckScreen hearsTheSound() {
        // by key: findings that come in between move what the mouse aims at
        assertThat(the("play")).isEnabled();
        the("play").press("Enter");
        the("heard").press("Enter");
        return this;
    }

    /** Waits until the server was told what it came to. @param level or several with bars between */
    CheckScreen told(String level) {
        assertThat(visitor.page().locator("body"))
                .hasAttribute(
                        "data-told",
                        Pattern.compile(level),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
        return this;
    }
}
