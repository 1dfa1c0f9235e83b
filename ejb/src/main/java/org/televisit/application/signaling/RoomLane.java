package org.televisit.application.signaling;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
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
    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofSeconds(1);
    // what a database takes to be started again; a look at one that hangs takes long, so tries are not counted
    private static final Duration UNTIL_GIVEN_UP = Duration.ofSeconds(30);

    private final String room;
    private final Executor executor;
    private final Ticker ticker;
    private final LongSupplier nanoClock;
    private final Queue<Task> tasks = new ArrayDeque<>();
    private boolean running;
    // the first of them was tried in vain, at this moment for the first time
    private boolean waiting;
    private long waitingSince;

    /** @param optional whether it is not tried again, because it may be lost or whoever asked may ask again */
    private record Task(Runnable work, boolean optional) {}

    RoomLane(String room, Executor executor, Ticker ticker, LongSupplier nanoClock) {
        this.room = room;
        this.executor = executor;
        this.ticker = ticker;
        this.nanoClock = nanoClock;
    }

    /** Adds what must happen. */
    void put(Runnable task) {
        add(new Task(task, false));
    }

    /** Adds what may be lost, or asked again, when the database is slow or away: false if it was. */
    boolean offer(Runnable task) {
        synchronized (this) {
            if (waiting || tasks.size() >= OPTIONAL_TASKS) {
                return false;
            }
        }
        add(new Task(task, true));
        return true;
    }

    /**
     * Adds what somebody has asked for and may ask again.
     *
     * @param about what they asked
     * @throws SignalFault UNAVAILABLE when the database is slow or away
     */
    void ask(String about, Runnable task) throws SignalFault {
        if (!offer(task)) {
            throw new SignalFault(ErrorCode.UNAVAILABLE, about);
        }
    }

    private void add(Task task) {
        synchronized (this) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        dispatch();
    }

    private void dispatch() {
        try {
            executor.execute(this::step);
        } catch (RejectedExecutionException e) {
            ticker.after(AFTER_REJECTION, this::dispatch);
        }
    }

    /** Whether it is over with, one way or the other; what the database was not there for is tried again. */
    private boolean attempt(Task task) {
        try {
            task.work().run();
            return true;
        } catch (RuntimeException e) {
            if (!task.optional() && StoreAway.isBehind(e) && maybeSoon()) {
                return false;
            }
            LOG.warnf(e, "Room %s: something could not be stored and is lost", room);
            return true;
        }
    }

    private synchronized boolean maybeSoon() {
        long now = nanoClock.getAsLong();
        if (!waiting) {
            waiting = true;
            waitingSince = now;
        }
        return now - waitingSince < UNTIL_GIVEN_UP.toNanos();
    }

    private void step() {
        Task task;
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
            waiting = false;
            tasks.poll();
            if (tasks.isEmpty()) {
                running = false;
                return;
            }
        }
        dispatch();
    }
}
