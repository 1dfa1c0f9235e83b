package org.televisit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** What a page costs somebody on a slow line: bytes and requests at the first look and at the next. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
@WithoutMedia
class BudgetIT {

    private static final int FIRST_BYTES = 350 * 1024;
    private static final int FIRST_REQUESTS = 48;
    private static final int NEXT_BYTES = 30 * 1024;
    private static final double SHIFT = 0.05;

    private static final String COST =
            """
            () => {
              const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              return { bytes: all.reduce((sum, each) => sum + each.transferSize, 0), requests: all.length };
            }""";

    private static final String WATCH_SHIFTS =
            """
            window.shifted = 0;
            window.whatShifted = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                window.shifted += entry.value;
                entry.sources.forEach(({ node }) => window.whatShifted.push(node?.outerHTML?.slice(0, 80) ?? '?'));
              }
            }).observe({ type: 'layout-shift', buffered: true });""";

    private static final String WITHOUT_WORKER =
            """
            async () => {
              for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
            }""";

    @Test
    void pages_come_within_their_budget(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        Map<Person, List<String>> pages = Map.of(
                visit.patient(),
                List.of(
                        "/patient/home.xhtml",
                        "/patient/book.xhtml",
                        "/visit/detail.xhtml?id=" + visit.id(),
                        "/profile.xhtml"),
                visit.doctor(),
                List.of("/doctor/day.xhtml", "/doctor/week.xhtml", "/visit/record.xhtml?id=" + visit.id()),
                clinic.demo("admin"),
                List.of("/admin/day.xhtml", "/admin/people.xhtml", "/admin/quality.xhtml", "/admin/audit.xhtml"));
        List<String> faults = new ArrayList<>();
        pages.forEach((person, paths) -> paths.forEach(path -> faults.addAll(faultsOf(area, person, path))));
        assertThat(faults)
                .as("%d faults: %s", faults.size(), String.join("\n", faults))
                .isEmpty();
    }

    @Test
    void letters_that_come_late_move_little(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitIn(Duration.ofHours(30), clinic.doctor(), clinic.patient());
        Page page = area.seat(visit.patient()).signsIn().page();
        page.addInitScript(WATCH_SHIFTS);
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/fonts/inter-*", held::add);
        page.navigate(
                clinic.product().web() + "/visit/detail.xhtml?id=" + visit.id(),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        page.waitForCondition(() -> held.size() > 1);

        held.forEach(Route::resume);
        page.waitForFunction("() => document.fonts.check('600 16px Inter') && document.fonts.check('16px Inter')");
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(((Number) page.evaluate("() => window.shifted")).doubleValue())
                .as(() -> page.evaluate("() => window.whatShifted.join(' ')").toString())
                .isLessThan(SHIFT);
    }

    private static List<String> faultsOf(WaitingArea area, Person person, String path) {
        Visitor visitor = area.seat(person).signsIn();
        visitor.page().addInitScript(WATCH_SHIFTS);
        Map<?, ?> first = cost(visitor.opens(path).page());
        double shifted = ((Number) visitor.page().evaluate("() => window.shifted")).doubleValue();
        Object whatShifted = visitor.page().evaluate("() => window.whatShifted.join(' ')");
        // through it a browser tells what a page holds, not what came
        visitor.page().evaluate(WITHOUT_WORKER);
        Map<?, ?> next = cost(visitor.opens(path).page());
        visitor.goes();
        List<String> faults = new ArrayList<>();
        above(faults, path + ", bytes at first", number(first, "bytes"), FIRST_BYTES);
        above(faults, path + ", requests at first", number(first, "requests"), FIRST_REQUESTS);
        above(faults, path + ", bytes at the next look", number(next, "bytes"), NEXT_BYTES);
        above(faults, path + ", shift of " + whatShifted, shifted, SHIFT);
        return faults;
    }

    private static void above(List<String> faults, String what, double cost, double budget) {
        if (cost > budget) {
            faults.add(what + ": " + cost + ", not " + budget);
        }
    }

    private static Map<?, ?> cost(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return (Map<?, ?>) page.evaluate(COST);
    }

    private static double number(Map<?, ?> cost, String which) {
        return ((Number) cost.get(which)).doubleValue();
    }
}
