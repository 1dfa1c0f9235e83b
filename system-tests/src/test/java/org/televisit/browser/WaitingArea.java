package org.televisit.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.televisit.product.Person;
import org.televisit.product.Product;

/** The people of one test who sit at browsers. */
public final class WaitingArea implements AutoCloseable {

    /** Where everybody's clock stands. */
    static final String ZONE = "Europe/Madrid";

    private final Product product;
    private final Browsers browsers;
    private final Equipment equipment;
    private final List<Visitor> visitors = new ArrayList<>();

    WaitingArea(Product product, Browsers browsers, Equipment equipment) {
        this.product = product;
        this.browsers = browsers;
        this.equipment = equipment;
    }

    /** Somebody at a desktop browser in English. */
    public Visitor seat(Person person, Engine engine) {
        return seat(person, engine, 1440, 900, ColorScheme.LIGHT);
    }

    public Visitor seat(Person person) {
        return seat(person, Engine.CHROMIUM);
    }

    /** Somebody at a screen of this size (CSS pixels). */
    public Visitor seat(Person person, Engine engine, int width, int height, ColorScheme colours) {
        return seat(person, engine, width, height, colours, "en-GB");
    }

    /** As the other, with a browser in another language (BCP 47). */
    Visitor seat(Person person, Engine engine, int width, int height, ColorScheme colours, String language) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                // nothing fades while it is looked at
                .setReducedMotion(ReducedMotion.REDUCE)
                .setIgnoreHTTPSErrors(product.hasOwnCertificate())
                .setLocale(language)
                .setTimezoneId(ZONE);
        boolean modest = equipment != Equipment.GOOD_CAMERA;
        Engine lightest = engine == Engine.CHROMIUM && modest ? Engine.CHROMIUM_SHELL : engine;
        Visitor visitor = new Visitor(product, person, browsers.of(lightest), options);
        if (equipment == Equipment.MODEST_CAMERA) {
            visitor.hasModestCamera();
        }
        visitors.add(visitor);
        return visitor;
    }

    void leaveEvidence(Path folder) {
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i)
                    .leaveEvidence(folder, i + "-" + visitors.get(i).person().username());
        }
        for (Path log : product.logs()) {
            try {
                Files.write(folder.resolve(log.getFileName()), tail(log));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, lines.size() - 500), lines.size());
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::goes);
        visitors.clear();
    }
}
