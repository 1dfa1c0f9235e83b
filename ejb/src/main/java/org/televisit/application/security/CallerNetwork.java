package org.televisit.application.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who counts as one caller, by their address: one IPv6 subscriber has 2^64 of them. */
public final class CallerNetwork {

    private static final int IPV6_NETWORK_BYTES = 8;

    private CallerNetwork() {}

    /**
     * The address itself, or of IPv6 the network it lies in.
     *
     * @param address as the container reports the peer; null when unknown
     */
    public static String of(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, IPV6_NETWORK_BYTES)));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
