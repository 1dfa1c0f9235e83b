package org.televisit.web.security;

import java.util.function.LongSupplier;
import org.televisit.application.security.CallerNetwork;
import org.televisit.application.signaling.KeyedRate;

/**
 * How often one address may ask before anybody has signed in. Tickets and secrets can't be guessed; this keeps the
 * database from being asked too often, and lets a house full of people behind one address come back at once after a
 * restart.
 */
public final class AddressRate {

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
        return rate.secondsToWait(CallerNetwork.of(address));
    }
}
