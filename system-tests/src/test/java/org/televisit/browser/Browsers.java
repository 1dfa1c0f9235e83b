package org.televisit.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.EnumMap;
import java.util.Map;

/** The browsers of one test run, each started when it is first asked for. */
public final class Browsers implements AutoCloseable {

    private final Map<Engine, Browser> running = new EnumMap<>(Engine.class);
    private Playwright playwright;

    Browser of(Engine engine) {
        return running.computeIfAbsent(engine, wanted -> wanted.launch(playwright()));
    }

    private Playwright playwright() {
        if (playwright == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        }
        return playwright;
    }

    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
