package org.televisit.application.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.televisit.application.payment.AddressRange;

/**
 * Where messages may be sent: by https to addresses of the public internet, so that a wrong setting, or a name that
 * somebody else points elsewhere, can't make this server knock at doors inside the hospital's network; and to the
 * addresses inside that the settings name, there also by http.
 */
public final class TargetRule {

    /** Why an address is refused. */
    public static final String INSIDE = "an address inside the network";

    // what InetAddress has no question for, by the registries of special addresses: shared, reserved, documentation,
    // benchmarks, multicast's relatives, and IPv6 that hides an IPv4 address
    private static final List<AddressRange> NOT_PUBLIC = List.of(
            AddressRange.of("0.0.0.0/8"),
            AddressRange.of("100.64.0.0/10"),
            AddressRange.of("192.0.0.0/24"),
            AddressRange.of("192.0.2.0/24"),
            AddressRange.of("192.88.99.0/24"),
            AddressRange.of("198.18.0.0/15"),
            AddressRange.of("198.51.100.0/24"),
            AddressRange.of("203.0.113.0/24"),
            AddressRange.of("240.0.0.0/4"),
            AddressRange.of("2001::/23"),
            AddressRange.of("2001:db8::/32"),
            AddressRange.of("2002::/16"),
            AddressRange.of("3fff::/20"));

    // all of IPv6 that is given out for the internet; mapped, translated, unique-local and others lie outside it
    private static final AddressRange GLOBAL_IPV6 = AddressRange.of("2000::/3");

    private TargetRule() {}

    /** Why nothing may be sent to this address of a page, whatever its host stands for; empty when it may. */
    public static Optional<String> refusal(URI target, List<AddressRange> inside) {
        String scheme = String.valueOf(target.getScheme());
        if (target.getHost() == null || target.getUserInfo() != null) {
            return Optional.of("no host, or a password in the address");
        }
        if (!scheme.equals("https") && !(scheme.equals("http") && !inside.isEmpty())) {
            return Optional.of("not https");
        }
        return Optional.empty();
    }

    /**
     * Why nothing may be sent to what the host's name stands for; one address that is refused is enough.
     *
     * @param secure whether by https; without it nothing leaves the addresses named
     * @param inside what the settings name
     */
    public static Optional<String> refusal(InetAddress[] addresses, boolean secure, List<AddressRange> inside) {
        for (InetAddress address : addresses) {
            boolean named = inside.stream().anyMatch(range -> range.contains(address.getHostAddress()));
            if (!named && !isPublic(address)) {
                return Optional.of(INSIDE);
            }
            if (!named && !secure) {
                return Optional.of("not https");
            }
        }
        return Optional.empty();
    }

    private static boolean isPublic(InetAddress address) {
        String text = address.getHostAddress();
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && (!(address instanceof Inet6Address) || GLOBAL_IPV6.contains(text))
                && NOT_PUBLIC.stream().noneMatch(range -> range.contains(text));
    }
}
