package org.televisit.benchmark;

import java.util.Arrays;

/** What came of one run: every message's delay in nanoseconds. */
final class Delays {

    long sent;
    double seconds;

    /** The worst that the generator itself was behind; above some milliseconds the machine was too busy to measure. */
    long generatorLate;
    private long[] nanos = new long[1 << 16];
    private int count;
    private boolean sorted;

    void add(long delay) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = delay;
        sorted = false;
    }

    int count() {
        return count;
    }

    /** Milliseconds that this share of the messages stayed under. */
    double millis(double share) {
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        return count == 0 ? Double.NaN : nanos[(int) Math.min(count - 1L, (long) (count * share))] / 1e6;
    }
}
