package org.televisit.web.signaling;

import java.net.URI;
import java.util.Locale;

/** Only our own pages open sockets: those of the public address, or of the host that was asked itself. */
final class OriginRule {

    private final String publicOrigin;

    OriginRule(String publicUrl) {
        URI url = URI.create(publicUrl);
        this.publicOrigin = origin(url.getScheme(), url.getHost(), url.getPort());
    }

    /** Both as the request's headers have them; a missing origin is foreign, as no browser leaves it out. */
    boolean allows(String origin, String host) {
        if (origin == null || origin.equals("null")) {
            return false;
        }
        try {
            URI from = URI.create(origin);
            if (from.getHost() == null || from.getScheme() == null) {
                return false;
            }
            String asked = origin(from.getScheme(), from.getHost(), from.getPort());
            return asked.equals(publicOrigin) || isHost(from, host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isHost(URI from, String host) {
        if (host == null
                || !(from.getScheme().equals("http") || from.getScheme().equals("https"))) {
            return false;
        }
        URI self = URI.create(from.getScheme() + "://" + host);
        return self.getHost() != null
                && origin(from.getScheme(), self.getHost(), self.getPort())
                        .equals(origin(from.getScheme(), from.getHost(), from.getPort()));
    }

    private static String origin(String scheme, String host, int port) {
        String name = scheme.toLowerCase(Locale.ROOT);
        int standard = name.equals("https") ? 443 : 80;
        return name + "://" + host.toLowerCase(Locale.ROOT) + ":" + (port < 0 ? standard : port);
    }
}
