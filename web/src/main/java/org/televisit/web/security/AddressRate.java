package org.televisit.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import org.televisit.application.signaling.KeyedRate;

/**
 * How often one address may ask before anybody has signed in. Tickets and secrets can't be guessed; this keeps the
 * database from being asked too often, and lets a house full of people behind one address come back at once after a
 * restart.
 */
public final class AddressRate {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final KeyedRate rate;

    /**
     * @param perSecond how many may come for good
     * @param burst how many may come at once
     */
    public AddressRate(int perSecond, int burst, LongSupplier nanoClock) {
        rate = new KeyedRate(perSecond, burst, nanoClock);
    }

    /** 0 if it may go on, else the seconds after which to try again. */
    public int secondsToWait(String address) {
        return rate.secondsToWait(network(address));
    }

    /** One IPv6 subscriber has 2^64 addresses. */
    private static String network(String address) {
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
