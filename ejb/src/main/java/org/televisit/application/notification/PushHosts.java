package org.televisit.application.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which addresses a push may go to. They come from browsers, and so from anybody who is signed in: only the push services
 * that the settings name are told anything, so that nobody makes this server knock at other doors.
 *
 * @param names of hosts, in small letters; one that begins with {@code *.} stands for all below it
 * @param inside whether http and any port are allowed too, for tests
 */
public record PushHosts(List<String> names, boolean inside) {

    private static final Pattern NAME = Pattern.compile("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+|localhost");
    private static final int HTTPS = 443;
    private static final int UNSAID = -1;

    /** @throws IllegalArgumentException for what is no name of a host */
    static PushHosts of(String text, boolean inside) {
        List<String> names = Arrays.stream(text.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
        names.stream().filter(name -> !NAME.matcher(name).matches()).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("televisit.push.hosts: " + name);
        });
        return new PushHosts(names, inside);
    }

    /** Whether this may be told. */
    public boolean allow(String endpoint) {
        URI address = address(endpoint);
        if (address == null || address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        boolean secure =
                "https".equals(address.getScheme()) && (address.getPort() == UNSAID || address.getPort() == HTTPS);
        boolean ours = inside && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return (secure || ours)
                && address.getRawFragment() == null
                && names.stream().anyMatch(name -> is(host, name));
    }

    private static boolean is(String host, String name) {
        return name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name);
    }

    private static URI address(String endpoint) {
        try {
            return new URI(endpoint);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
