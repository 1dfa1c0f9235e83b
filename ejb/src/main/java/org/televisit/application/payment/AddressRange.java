package org.televisit.application.payment;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A block of IP addresses, as {@code 196.201.214.0/24}, {@code 2001:db8::/32} or a single address. */
public final class AddressRange {

    private static final int BITS = 8;

    private final byte[] network;
    private final int prefix;

    private AddressRange(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /** @throws IllegalArgumentException unless it is an address, or one with a prefix that fits it */
    public static AddressRange of(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] network = literal(parts[0]);
        int longest = network.length * BITS;
        int prefix = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
        if (prefix < 0 || prefix > longest) {
            throw new IllegalArgumentException(text + " has an impossible prefix");
        }
        return new AddressRange(network, prefix);
    }

    // never a name: that would ask a name server who may in
    private static byte[] literal(String address) {
        boolean numeric =
                address.matches("\\d{1,3}(\\.\\d{1,3}){3}") || address.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
        if (!numeric) {
            throw new IllegalArgumentException(address + " is no IP address");
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address + " is no IP address", e);
        }
    }

    /** Whether this address, as the container reports a peer's, lies in it; false for what is no address. */
    public boolean contains(String address) {
        try {
            return contains(literal(address.replaceAll("%.*$", "")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        int whole = prefix / BITS;
        if (!Arrays.equals(address, 0, whole, network, 0, whole)) {
            return false;
        }
        int rest = prefix % BITS;
        return rest == 0 || (address[whole] ^ network[whole]) >> (BITS - rest) == 0;
    }
}
