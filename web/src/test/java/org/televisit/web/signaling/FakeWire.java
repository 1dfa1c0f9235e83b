package org.televisit.web.signaling;

import java.util.ArrayList;
import java.util.List;
import org.televisit.application.signaling.CloseCode;

/** A connection that goes out at once, or when told to. */
final class FakeWire implements Wire {

    final List<String> sent = new ArrayList<>();
    final List<CloseCode> closes = new ArrayList<>();
    private final List<Runnable> unfinished = new ArrayList<>();
    boolean stalled;
    int pings;
    int drops;

    @Override
    public void send(String frame, Runnable done) {
        sent.add(frame);
        if (stalled) {
            unfinished.add(done);
        } else {
            done.run();
        }
    }

    void finishOne() {
        unfinished.remove(0).run();
    }

    int unfinished() {
        return unfinished.size();
    }

    @Override
    public void ping() {
        pings++;
    }

    @Override
    public void close(CloseCode code) {
        closes.add(code);
    }

    @Override
    public void drop() {
        drops++;
    }
}
