package org.televisit.application.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.LongSupplier;
import org.televisit.application.signaling.KeyedRate;

/**
 * Which refusals of callers without a sign-in are written down: of one address the first in a minute. All are refused, but
 * nobody who is not known may fill the trail, and the disk below it, by asking.
 */
@ApplicationScoped
public class UnknownCallers {

    private static final double ONE_A_MINUTE = 1 / 60.0;

    private final KeyedRate lines;

    public UnknownCallers() {
        this(System::nanoTime);
    }

    /** For tests that bring their own clock. */
    UnknownCallers(LongSupplier nanoClock) {
        lines = new KeyedRate(ONE_A_MINUTE, 1, nanoClock);
    }

    /**
     * Whether a refusal is to be written down.
     *
     * @param door what they came to; one door's lines do not use up another's
     * @param address where they came from; null inside the house, where every line is written
     */
    public boolean leaveALine(String door, String address) {
        return address == null || lines.secondsToWait(door + " " + CallerNetwork.of(address)) == 0;
    }
}
