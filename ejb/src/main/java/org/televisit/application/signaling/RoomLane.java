package org.televisit.application.signaling;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * What one room writes, one at a time and in order, on the shared bounded executor. A room holds at most one of its
 * threads, and gives it back after each task so that a busy room starves no other.
 */
final class RoomLane {

    private static final Logger LOG = Logger.getLogger(RoomLane.class);
    private static final int OPTIONAL_TASKS = 64;
    private static final Duration AFTER_REJECTION = Duration.ofMillis(200);

    private final String room;
    private final Executor executor;
    private final Ticker ticker;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    RoomLane(String room, Executor executor, Ticker ticker) {
        this.room = room;
        this.executor = executor;
        this.ticker = ticker;
    }

    /** Adds what must happen. */
    void put(Runnable task) {
        synchronized (this) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        dispatch();
    }

    /** Adds what may be lost when the database is slow: false if it was. */
    boolean offer(Runnable task) {
        synchronized (this) {
            if (tasks.size() >= OPTIONAL_TASKS) {
                return false;
            }
        }
        put(task);
        return true;
    }

    private void dispatch() {
        try {
            executor.execute(this::step);
        } catch (RejectedExecutionException e) {
            ticker.after(AFTER_REJECTION, this::dispatch);
        }
    }

    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warnf(e, "Room %s: something could not be stored and is lost", room);
        }
    }

    private void step() {
        Runnable task;
        synchronized (this) {
            task = tasks.poll();
        }
        try (CallLog about = CallLog.of(room)) {
            attempt(task);
        }
        synchronized (this) {
            if (tasks.isEmpty()) {
                running = false;
                return;
            }
        }
        dispatch();
    }
}
