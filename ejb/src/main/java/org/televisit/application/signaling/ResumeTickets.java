package org.televisit.application.signaling;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Leaves each page one unused ticket; a database that is away for a moment does not lock anyone out. */
final class ResumeTickets {

    private static final Logger LOG = Logger.getLogger(ResumeTickets.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Room room;

    ResumeTickets(Room room) {
        this.room = room;
    }

    /**
     * @param wanted whether the page is still there
     * @param made makes one, on the room's lane; null when there is none for this page any more
     * @param handOver takes what was made
     */
    void issue(BooleanSupplier wanted, Supplier<String> made, Consumer<String> handOver) {
        room.lane.put(() -> {
            if (!wanted.getAsBoolean()) {
                return;
            }
            try {
                handOver.accept(made.get());
            } catch (RuntimeException e) {
                LOG.warnf(e, "Room %s: no resume ticket yet, trying again", room.id);
                room.around.ticker().after(RETRY, () -> issue(wanted, made, handOver));
            }
        });
    }
}
