package org.televisit.web.security;

import java.util.List;

/** The paths under which static files lie; what else is open without a sign-in stands in web.xml alone. */
public final class OpenPaths {

    /** Where static files lie, below the context root. */
    public static final List<String> FOLDERS = List.of("/css/", "/js/", "/img/", "/fonts/", "/blur/");

    private OpenPaths() {}

    /** Whether it lies in one of {@link #FOLDERS}. */
    public static boolean isOurFile(String path) {
        return FOLDERS.stream().anyMatch(path::startsWith);
    }

    /** Whether programs ask there, by access tokens: all else is pages. */
    static boolean forPrograms(String path) {
        return path.startsWith("/api/") || path.equals("/fhir") || path.equals("/reference/api");
    }

    /** Whether nothing there depends on who asks. */
    static boolean impersonal(String path) {
        return isOurFile(path)
                || path.equals("/_")
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/ws/")
                || path.equals("/health")
                || path.startsWith("/guest/")
                || path.equals("/feed")
                || path.startsWith("/webhooks/")
                || path.startsWith("/error/")
                || path.equals("/check.xhtml")
                || path.equals("/sign-out")
                || path.equals("/back-channel-logout")
                || path.equals("/metrics")
                || path.equals("/goodbye.xhtml")
                || path.equals("/offline.xhtml")
                || path.equals("/site.webmanifest");
    }
}
