package org.televisit.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** What axe finds against WCAG 2.2 AA. */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    static List<String> violations(Page page) {
        // a mail shown as its reader sees it lets no script in, axe's neither
        return new AxeBuilder(page)
                .exclude("iframe.mail").withTags(RULES).analyze().getViolations().stream()
                        .map(Accessibility::told)
                        .toList();
    }

    /** The page as it stands, light and dark. */
    static List<String> violationsInBothThemes(Page page) {
        List<String> faults = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            violations(page).forEach(fault -> faults.add(colours + ": " + fault));
        }
        return faults;
    }

    private static String told(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .toList();
    }
}
