package org.televisit.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What axe finds against WCAG 2.2 AA. */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    static List<String> violations(Page page) {
        return told(axe(page).withTags(RULES));
    }

    /** The page as it stands, light and dark; in the dark nothing else than the colours is another. */
    static List<String> violationsInBothThemes(Page page) {
        List<String> faults = new ArrayList<>();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        told(axe(page).withRules(List.of("color-contrast"))).forEach(fault -> faults.add("dark: " + fault));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        violations(page).forEach(fault -> faults.add("light: " + fault));
        return faults;
    }

    // A mail shown as its reader sees it lets no script in, axe's neither. Without frames of other hosts nothing needs
    // to be put together in a page of its own, which would be opened anew each time.
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).exclude("iframe.mail").setLegacyMode(true);
    }

    private static List<String> told(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .flatMap(Accessibility::told)
                .toList();
    }

    // on one line each: what sums a test run up cuts at the first end of a line
    private static Stream<String> told(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + " at " + node.getTarget() + " "
                        + node.getFailureSummary().replaceAll("\\s+", " "));
    }
}
