package org.televisit.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browsers of the machine, as the distribution ships them, with a camera and a microphone that are made up. */
public enum Engine {
    CHROMIUM {
        @Override
        Browser launch(Playwright playwright) {
            return chromium(playwright, program("televisit.chromium", "/usr/bin/chromium"));
        }
    },
    /** The same engine as a programme of its own that never draws a window. */
    CHROMIUM_SHELL {
        @Override
        Browser launch(Playwright playwright) {
            return chromium(playwright, program("televisit.chromium.shell", "/usr/bin/chromium-headless-shell"));
        }
    },
    FIREFOX {
        @Override
        Browser launch(Playwright playwright) {
            return playwright
                    .firefox()
                    .launch(new LaunchOptions()
                            .setChannel("moz-firefox")
                            .setExecutablePath(program("televisit.firefox", "/usr/bin/firefox-esr"))
                            .setFirefoxUserPrefs(FIREFOX_SETTINGS));
        }
    };

    private static final List<String> CHROMIUM_FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-domain-reliability",
            "--disable-client-side-phishing-detection",
            "--no-pings",
            "--disable-sync",
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream=fps=30",
            "--autoplay-policy=no-user-gesture-required");

    /** A camera that is made up; and nothing that a browser asks its maker by itself. */
    private static final Map<String, Object> FIREFOX_SETTINGS = Map.ofEntries(
            Map.entry("media.navigator.streams.fake", true),
            Map.entry("media.navigator.permission.disabled", true),
            Map.entry("media.autoplay.default", 0),
            Map.entry("media.peerconnection.ice.loopback", true),
            Map.entry("app.normandy.enabled", false),
            Map.entry("browser.region.update.enabled", false),
            Map.entry("extensions.systemAddon.update.enabled", false),
            Map.entry("extensions.update.enabled", false),
            Map.entry("media.gmp-manager.url", "data:,"),
            Map.entry("network.captive-portal-service.enabled", false),
            Map.entry("network.connectivity-service.enabled", false),
            Map.entry("network.trr.mode", 5),
            Map.entry("services.settings.server", "data:,nobody/v1"),
            Map.entry("toolkit.telemetry.server", "data:,"));

    abstract Browser launch(Playwright playwright);

    private static Browser chromium(Playwright playwright, Path program) {
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(CHROMIUM_FLAGS));
    }

    private static Path program(String property, String usual) {
        return Path.of(System.getProperty(property, usual));
    }
}
