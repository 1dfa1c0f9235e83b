package org.televisit.application.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The application's only look at the system clock. Everything below takes {@code Instant now}.
 *
 * <p>Instants are cut to microseconds, which is what both databases keep: a value read back equals the value written.
 */
@ApplicationScoped
public class ApplicationClock {

    private static final ThreadLocal<Instant> SHIFTED = new ThreadLocal<>();

    private final Clock system;

    public ApplicationClock() {
        this(Clock.systemUTC());
    }

    /** For tests that bring their own clock. */
    public ApplicationClock(Clock system) {
        this.system = system;
    }

    /** The moment it is, or the moment this thread was told it is. */
    public Instant now() {
        Instant shifted = SHIFTED.get();
        return shifted != null ? shifted : system.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Does the work as if it were {@code moment}, on this thread alone and in everything it calls.
     * The demo's past is seeded this way, and tests elapse time this way.
     */
    public <T> T at(Instant moment, Supplier<T> work) {
        Instant before = SHIFTED.get();
        SHIFTED.set(moment.truncatedTo(ChronoUnit.MICROS));
        try {
            return work.get();
        } finally {
            if (before == null) {
                SHIFTED.remove();
            } else {
                SHIFTED.set(before);
            }
        }
    }

    /** As {@link #at(Instant, Supplier)} for work that yields nothing. */
    public void at(Instant moment, Runnable work) {
        at(moment, () -> {
            work.run();
            return null;
        });
    }
}
