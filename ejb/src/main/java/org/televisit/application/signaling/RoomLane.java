package org.televisit.application.signaling;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.televisit.domain.shared.StoreAway;

/**
 * What one room writes, one at a time and in order, on the shared bounded executor. A room holds at most one of its
 * threads, and gives it back after each task so that a busy room starves no other. While the database is away the room
 * waits with what it has to write, and goes on where it stood.
 */
final class RoomLane {

    private static final Logger LOG = Logger.getLogger(RoomLane.class);
    private static final int OPTIONAL_TASKS = 64;
    private static final Duration AFTER_REJECTION = Duration.ofMillis(200);
    // together half a minute, which a database takes to be started again
    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofSeconds(1);
    private static final int TRIES = 31;

    private final String room;
    private final Executor executor;
    private final Ticker ticker;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;
    // how often the first of them was tried in vain; of the thread that has the lane
    private int tried;

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

    /** Whether it is over with, one way or the other; what the database was not there for is tried again. */
    private boolean attempt(Runnable task) {
        try {
            task.run();
            return true;
        } catch (RuntimeException e) {
            if (!(e instanceof ToldAlready) && StoreAway.isBehind(e) && ++tried < TRIES) {
                return false;
            }
            LOG.warnf(e, "Room %s: something could not be stored and is lost", room);
            return true;
        }
    }

    private void step() {
        Runnable task;
        synchronized (this) {
            task = tasks.peek();
        }
        boolean over;
        try (CallLog about = CallLog.of(room)) {
            over = attempt(task);
        }
        if (!over) {
            ticker.after(UNTIL_THE_NEXT_TRY, this::dispatch);
            return;
        }
        synchronized (this) {
            tried = 0;
            tasks.poll();
            if (tasks.isEmpty()) {
                running = false;
                return;
            }
        }
        dispatch();
    }
}
