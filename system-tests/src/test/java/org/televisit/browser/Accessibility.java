package org.televisit.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What axe finds against WCAG 2.2 AA. */
final class Accessibility {

    private static final Map<String, Object> ALL =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    private static final Map<String, Object> COLOURS = Map.of("type", "rule", "values", List.of("color-contrast"));
    private static final Map<String, Object> CLEARER =
            Map.of("type", "rule", "values", List.of("color-contrast-enhanced"));

    // a mail shown as its reader sees it lets no script in, axe's neither
    private static final String MAIL = "iframe.mail";

    private static final String AXE = AxeBuilder.getAxeScript();
    private static final String HAS_AXE = "() => typeof axe === 'object'";

    // On one line each: what sums a test run up cuts at the first end of a line. Only what is wrong leaves the page:
    // the list of all that is right took longer to hand over than to find.
    private static final String RUN =
            """
            async ([runOnly, exclude]) => {
              const found = await axe.run({ exclude: [[exclude]] }, { runOnly, resultTypes: ['violations'] });
              return found.violations.flatMap((rule) => rule.nodes.map((node) =>
                `${rule.id} at ${node.target} ${node.failureSummary}`.replace(/\\s+/g, ' ')));
            }""";

    private Accessibility() {}

    static List<String> violations(Page page) {
        return told(page, ALL);
    }

    /** The page as it stands, light and dark; in the dark nothing else than the colours is another. */
    static List<String> violationsInBothThemes(Page page) {
        List<String> faults = new ArrayList<>();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        told(page, COLOURS).forEach(fault -> faults.add("dark: " + fault));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        violations(page).forEach(fault -> faults.add("light: " + fault));
        return faults;
    }

    /** As the page stands in colours that are the system's own, which the page's styles don't tell. */
    static List<String> violationsButColours(Page page) {
        return violations(page).stream()
                .filter(fault -> !fault.startsWith("color-contrast at "))
                .toList();
    }

    /** What is written less clearly than WCAG's AAA asks: 7:1, and 4.5:1 where letters are large. */
    static List<String> wordsBelowSevenToOne(Page page) {
        return told(page, CLEARER);
    }

    @SuppressWarnings("unchecked")
    private static List<String> told(Page page, Map<String, Object> rules) {
        page.frames().stream().filter(Accessibility::isLooked).forEach(Accessibility::takeAxeIn);
        return (List<String>) page.evaluate(RUN, List.of(rules, MAIL));
    }

    private static boolean isLooked(Frame frame) {
        return frame.parentFrame() == null
                || !(Boolean) frame.frameElement().evaluate("(frame, mail) => frame.matches(mail)", MAIL);
    }

    // half a megabyte, so once for each document
    private static void takeAxeIn(Frame frame) {
        if (!(Boolean) frame.evaluate(HAS_AXE)) {
            frame.evaluate(AXE);
        }
    }
}
