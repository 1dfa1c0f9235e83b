package org.televisit.web.security;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that this house answers to: the one that people know, those by which a machine calls itself, its address. */
final class OwnNames {

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String known;

    /** @param publicUrl the address that people know */
    OwnNames(URI publicUrl) {
        known = publicUrl.getHost().toLowerCase(Locale.ROOT);
    }

    /** Whether there is one name, made of what names are made of. */
    static boolean wellFormed(List<String> hosts) {
        return hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches();
    }

    /**
     * Whether a well-formed one is ours, whatever its port: a proxy may have another.
     *
     * @param reachedAt the address of this machine that the request came to; null when unknown
     */
    boolean ours(String host, InetAddress reachedAt) {
        Matcher name = HOST.matcher(host);
        if (!name.matches()) {
            return false;
        }
        String asked = name.group(1).toLowerCase(Locale.ROOT);
        return asked.equals(known) || THIS_MACHINE.contains(asked) || isAddress(asked, reachedAt);
    }

    private static boolean isAddress(String asked, InetAddress reachedAt) {
        if (reachedAt == null || !asked.startsWith("[")) {
            return reachedAt != null && asked.equals(reachedAt.getHostAddress());
        }
        try {
            // what stands in brackets is an address, so nobody is asked for it
            return InetAddress.getByName(asked).equals(reachedAt);
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
