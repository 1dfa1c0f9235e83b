package org.televisit.application.signaling;

import java.util.function.LongSupplier;

/** Allows a steady rate with bursts. Thread-safe. */
public final class TokenBucket {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanoClock;
    private double tokens;
    private long lastNanos;

    /**
     * A full bucket.
     *
     * @param perSecond tokens that come back each second, above 0
     * @param burst how many it holds, 1 or more
     * @param nanoClock a monotonic clock in nanoseconds
     */
    public TokenBucket(double perSecond, int burst, LongSupplier nanoClock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoClock = nanoClock;
        this.tokens = burst;
        this.lastNanos = nanoClock.getAsLong();
    }

    /** Takes one token if there is one. */
    public synchronized boolean take() {
        refill();
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }

    /** True while nothing is taken. */
    public synchronized boolean full() {
        refill();
        return tokens >= burst;
    }

    /** Whole seconds until {@link #take} will succeed, 0 if now. */
    public synchronized int secondsUntilNext() {
        refill();
        return tokens >= 1 ? 0 : (int) Math.ceil((1 - tokens) / perSecond);
    }

    private void refill() {
        long now = nanoClock.getAsLong();
        tokens = Math.min(burst, tokens + (now - lastNanos) / NANOS * perSecond);
        lastNanos = now;
    }
}
