package org.televisit.web.signaling;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.televisit.application.signaling.CloseCode;
import org.televisit.application.signaling.Peer;

/**
 * A seat's connection: one message on its way, the others in a bounded queue. A peer that does not read is closed with
 * 1013 when 256 messages or 1 MB wait, or when one message has been on its way for 8 seconds; and one that does not
 * close either loses its TCP connection, all within 10 seconds of the stall that {@link SocketWatch} looks for each second.
 */
final class SocketPeer implements Peer {

    private static final int MOST_WAITING = 256;
    private static final int MOST_WAITING_CHARACTERS = 1024 * 1024;
    private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(8);
    private static final long CLOSING_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PING_NANOS = TimeUnit.SECONDS.toNanos(25);
    private static final int PINGS_MISSED = 2;

    private final Wire wire;
    private final LongSupplier nanoClock;
    private final Queue<String> waiting = new ArrayDeque<>(2);
    private int waitingCharacters;
    private boolean sending;
    private long sendingSince;
    private CloseCode closing;
    private long closingSince;
    private boolean closeSent;
    private boolean gone;
    private long pingedAt;
    private int unanswered;

    SocketPeer(Wire wire, LongSupplier nanoClock) {
        this.wire = wire;
        this.nanoClock = nanoClock;
        this.pingedAt = nanoClock.getAsLong();
    }

    @Override
    public void send(String frame) {
        synchronized (this) {
            if (closing != null || gone) {
                return;
            }
            if (sending) {
                enqueue(frame);
                return;
            }
            sending = true;
            sendingSince = nanoClock.getAsLong();
        }
        drain(frame);
    }

    private void enqueue(String frame) {
        if (waiting.size() >= MOST_WAITING || waitingCharacters + frame.length() > MOST_WAITING_CHARACTERS) {
            abandon(CloseCode.SLOW);
            return;
        }
        waiting.add(frame);
        waitingCharacters += frame.length();
    }

    /** Sends one message after the other while they go out at once; else the completion carries on. */
    private void drain(String first) {
        String frame = first;
        while (frame != null) {
            AtomicBoolean secondToArrive = new AtomicBoolean();
            wire.send(frame, () -> {
                if (secondToArrive.getAndSet(true)) {
                    drain(next());
                }
            });
            if (!secondToArrive.getAndSet(true)) {
                return;
            }
            frame = next();
        }
        closeWhenDrained();
    }

    private synchronized String next() {
        String frame = gone ? null : waiting.poll();
        if (frame == null) {
            sending = false;
        } else {
            waitingCharacters -= frame.length();
            sendingSince = nanoClock.getAsLong();
        }
        return frame;
    }

    @Override
    public void close(CloseCode code) {
        synchronized (this) {
            if (closing != null || gone) {
                return;
            }
            closing = code;
            closingSince = nanoClock.getAsLong();
        }
        closeWhenDrained();
    }

    /** Gives up what waits: whoever does not read won't read that either. */
    private void abandon(CloseCode code) {
        waiting.clear();
        waitingCharacters = 0;
        if (closing == null) {
            closing = code;
            closingSince = nanoClock.getAsLong();
        }
    }

    private void closeWhenDrained() {
        CloseCode code;
        synchronized (this) {
            if (closing == null || closeSent || gone || sending) {
                return;
            }
            closeSent = true;
            code = closing;
        }
        wire.close(code);
    }

    /** True from the moment that the end is decided: what comes in is no longer looked at. */
    synchronized boolean closing() {
        return closing != null || gone;
    }

    /** A close frame has gone one way or the other; the other side has a few seconds to let the connection go. */
    synchronized void ended() {
        abandon(CloseCode.LEFT);
        closeSent = true;
    }

    /** The TCP connection is gone. */
    synchronized void gone() {
        gone = true;
        waiting.clear();
        waitingCharacters = 0;
    }

    synchronized void ponged() {
        unanswered = 0;
    }

    /** To be called about every second: finds what does not read, does not close, or does not answer. */
    void look() {
        switch (due(nanoClock.getAsLong())) {
            case DROP -> wire.drop();
            case PING -> wire.ping();
            case CLOSE_DEAD -> close(CloseCode.DEAD);
            case NOTHING -> {
                // all is well
            }
        }
    }

    private enum Due {
        NOTHING,
        PING,
        CLOSE_DEAD,
        DROP
    }

    private synchronized Due due(long now) {
        if (gone) {
            return Due.NOTHING;
        }
        if (sending && now - sendingSince >= STALLED_NANOS) {
            abandon(CloseCode.SLOW);
            return Due.DROP;
        }
        if (closing != null) {
            return now - closingSince >= CLOSING_NANOS ? Due.DROP : Due.NOTHING;
        }
        if (now - pingedAt < PING_NANOS) {
            return Due.NOTHING;
        }
        if (unanswered >= PINGS_MISSED) {
            return Due.CLOSE_DEAD;
        }
        pingedAt = now;
        unanswered++;
        return Due.PING;
    }
}
