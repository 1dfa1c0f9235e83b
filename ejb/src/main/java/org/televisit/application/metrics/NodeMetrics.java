package org.televisit.application.metrics;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.televisit.application.health.HealthWatch;
import org.televisit.application.health.PartReport;
import org.televisit.application.notice.NoticeBoard;
import org.televisit.application.signaling.SignalingHub;

/** How the node is at this moment: sockets, rooms, parts it leans on, and what waits although its time has come. */
@ApplicationScoped
public class NodeMetrics {

    private static final double MILLIS = 1000.0;

    private volatile Backlog backlog;

    /** For the container. */
    protected NodeMetrics() {}

    /** Figures on this board. */
    @Inject
    public NodeMetrics(MetricsBoard board, SignalingHub hub, NoticeBoard pages, HealthWatch health) {
        sockets(board, hub, pages);
        GaugeWithCallback.builder()
                .name("televisit_part_state")
                .help("How a part does: 0 not used, 1 up, 2 degraded, 3 down.")
                .labelNames("part")
                .callback(told -> {
                    for (PartReport part : health.parts()) {
                        told.call(part.state().ordinal(), part.part());
                    }
                })
                .register(board.registry());
        GaugeWithCallback.builder()
                .name("televisit_state")
                .help("How the node does, all in all: 1 up, 2 degraded, 3 down.")
                .callback(told -> told.call(health.overall().ordinal()))
                .register(board.registry());
        waiting(board, "televisit_outbox_overdue", "Due messages that nobody has sent.", Backlog::messages);
        waiting(
                board,
                "televisit_outbox_oldest_overdue_seconds",
                "How long the oldest due message waits.",
                each -> seconds(each.oldestMessage()));
        waiting(board, "televisit_settlement_overdue", "Due visits that nobody has looked at.", Backlog::visits);
        waiting(
                board,
                "televisit_settlement_oldest_overdue_seconds",
                "How long the oldest due visit waits to be looked at.",
                each -> seconds(each.oldestVisit()));
    }

    private static void sockets(MetricsBoard board, SignalingHub hub, NoticeBoard pages) {
        GaugeWithCallback.builder()
                .name("televisit_sockets")
                .help("Open sockets: of calls, and of pages that are told news.")
                .labelNames("kind")
                .callback(told -> {
                    told.call(hub.peers(), "call");
                    told.call(pages.pages(), "page");
                })
                .register(board.registry());
        GaugeWithCallback.builder()
                .name("televisit_rooms")
                .help("Rooms of calls that somebody is in.")
                .callback(told -> told.call(hub.rooms()))
                .register(board.registry());
    }

    // not known is not a number: no alert takes it for well
    private void waiting(MetricsBoard board, String name, String help, ToDoubleFunction<Backlog> figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> {
                    Backlog known = backlog;
                    told.call(known == null ? Double.NaN : figure.applyAsDouble(known));
                })
                .register(board.registry());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }

    /** So that the figures are there from the start. */
    void begin(@Observes Startup deployed) {}

    /** @param seen null when it could not be looked at */
    void waiting(Backlog seen) {
        backlog = seen;
    }
}
