package org.televisit.benchmark;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cookies as a browser keeps and sends them. Java's own manager keeps one for secure pages from this machine's pages
 * without TLS, and takes one with {@code Max-Age} for a cookie of RFC 2965, whose form no server of today reads.
 */
final class LoopbackCookies extends CookieHandler {

    private final CookieManager kept = new CookieManager();

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> request) throws IOException {
        return kept.get(address, request);
    }

    @Override
    public void put(URI address, Map<String, List<String>> response) throws IOException {
        kept.put(address, response.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> plain(header.getValue()))));
    }

    private static List<String> plain(List<String> cookies) {
        return cookies.stream()
                .map(cookie -> cookie.replaceAll("(?i);\\s*(secure|version=1)", "")
                        .replaceAll("(?i);\\s*max-age=0", "; Expires=Thu, 01-Jan-1970 00:00:00 GMT")
                        .replaceAll("(?i);\\s*max-age=\\d+", ""))
                .collect(Collectors.toList());
    }
}
