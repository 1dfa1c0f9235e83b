package org.televisit.application.signaling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How often each of many may do something: a bucket for each, so that one does not harm another. Thread-safe. */
public final class KeyedRate {

    private static final int REMEMBERED = 10_000;

    private final double perSecond;
    private final int burst;
    private final LongSupplier nanoClock;

    /** The least recently seen is forgotten first. */
    private final Map<String, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param perSecond how many may come for good, above 0
     * @param burst how many may come at once, 1 or more
     * @param nanoClock a monotonic clock in nanoseconds
     */
    public KeyedRate(double perSecond, int burst, LongSupplier nanoClock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoClock = nanoClock;
    }

    /**
     * Takes one of this one's, if there is one.
     *
     * @param key who asks; never null
     * @return 0 if it may go on, else the seconds after which to try again
     */
    public int secondsToWait(String key) {
        TokenBucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(key, any -> new TokenBucket(perSecond, burst, nanoClock));
        }
        return bucket.take() ? 0 : Math.max(1, bucket.secondsUntilNext());
    }
}
