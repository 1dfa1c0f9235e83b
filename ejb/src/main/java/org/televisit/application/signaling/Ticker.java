package org.televisit.application.signaling;

import java.time.Duration;

/** Runs something later; what has become obsolete by then recognises that itself. */
@FunctionalInterface
public interface Ticker {

    /** Runs the task once, after the delay, on some thread; the task does not block. */
    void after(Duration delay, Runnable task);
}
