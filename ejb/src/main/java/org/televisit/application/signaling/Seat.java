package org.televisit.application.signaling;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A participant who is in the room, or whose socket was lost less than the grace period ago. Guarded by the room. */
final class Seat {

    private static final long REPORT_EVERY_NANOS = 4_000_000_000L;

    SeatGrant grant;

    /** Null during the grace period. */
    Connection connection;

    /** Whose grace period runs; the newest counts. */
    Connection lost;

    int instance;

    /** The resume ticket that the page now in the seat has; only its return is the same page's. */
    String outstandingTicket;

    /** The page's last {@code media-state} as it is relayed; null before the first. */
    String mediaState;

    /** The page's last {@code quality-state} as it is relayed; null before the first. */
    String qualityState;

    private boolean reported;
    private long lastReportNanos;

    Seat(SeatGrant grant) {
        this.grant = grant;
    }

    boolean isReturnOfTheSamePage(SeatGrant returning, String ticket) {
        return returning.resumed() && ticket != null && ticket.equals(outstandingTicket);
    }

    /** What whoever comes later must hear of this page. */
    List<String> said() {
        return Stream.of(mediaState, qualityState).filter(Objects::nonNull).toList();
    }

    void send(String frame) {
        if (connection != null) {
            connection.peer.send(frame);
        }
    }

    /** A report stands for five seconds of media, so that more of them would claim time that did not pass. */
    boolean mayReport(long nowNanos) {
        if (reported && nowNanos - lastReportNanos < REPORT_EVERY_NANOS) {
            return false;
        }
        reported = true;
        lastReportNanos = nowNanos;
        return true;
    }
}
