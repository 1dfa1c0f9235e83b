package org.televisit.application.payment;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where messages may be sent: by https to addresses of the public internet alone, so that a wrong setting can't make
 * this server knock at doors inside the hospital's network; unless the setting says that this is what is wanted.
 */
public final class TargetRule {

    // what InetAddress has no question for: shared, reserved, documentation, and IPv6 that hides an IPv4 address
    private static final List<AddressRange> NOT_PUBLIC = List.of(
            AddressRange.of("0.0.0.0/8"),
            AddressRange.of("100.64.0.0/10"),
            AddressRange.of("192.0.0.0/24"),
            AddressRange.of("192.0.2.0/24"),
            AddressRange.of("198.18.0.0/15"),
            AddressRange.of("198.51.100.0/24"),
            AddressRange.of("203.0.113.0/24"),
            AddressRange.of("240.0.0.0/4"),
            AddressRange.of("64:ff9b::/96"),
            AddressRange.of("64:ff9b:1::/48"),
            AddressRange.of("100::/64"),
            AddressRange.of("2001:db8::/32"),
            AddressRange.of("2002::/16"),
            AddressRange.of("fc00::/7"));

    private TargetRule() {}

    /** Why nothing may be sent to this address of a page; empty when it may. */
    public static Optional<String> refusal(URI target, boolean insideAllowed) {
        String scheme = String.valueOf(target.getScheme());
        if (target.getHost() == null || target.getUserInfo() != null) {
            return Optional.of("no host, or a password in the address");
        }
        if (!scheme.equals("https") && !(insideAllowed && scheme.equals("http"))) {
            return Optional.of("not https");
        }
        return Optional.empty();
    }

    /** Why nothing may be sent to what the host's name stands for; every address must be public. */
    public static Optional<String> refusal(InetAddress[] addresses, boolean insideAllowed) {
        if (insideAllowed) {
            return Optional.empty();
        }
        for (InetAddress address : addresses) {
            if (!isPublic(address)) {
                return Optional.of("an address inside the network");
            }
        }
        return Optional.empty();
    }

    private static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && NOT_PUBLIC.stream().noneMatch(range -> range.contains(address.getHostAddress()));
    }
}
