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
            "--disable-sync",
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream=fps=30",
            "--autoplay-policy=no-user-gesture-required");

    private static final Map<String, Object> FIREFOX_SETTINGS = Map.of(
            "media.navigator.streams.fake", true,
            "media.navigator.permission.disabled", true,
            "media.autoplay.default", 0,
            "media.peerconnection.ice.loopback", true);

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
