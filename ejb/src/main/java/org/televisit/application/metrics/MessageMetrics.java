package org.televisit.application.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.televisit.application.notification.Ending;
import org.televisit.application.notification.MessagesEnded;
import org.televisit.domain.notification.OutboxStatus;

/** What became of reminders and of other messages. */
@ApplicationScoped
public class MessageMetrics {

    private static final String REMINDER = "reminder";
    private static final String OTHER = "other";
    // waits for another try
    private static final String PUT_OFF = "put-off";

    private Counter messages;

    /** For the container. */
    protected MessageMetrics() {}

    /** Figures on this board. */
    @Inject
    public MessageMetrics(MetricsBoard board) {
        messages = Counter.builder()
                .name("televisit_messages_total")
                .help("Messages that were handed over (mails, text messages, pushes), kept, given up or put off.")
                .labelNames("kind", "result")
                .register(board.registry());
        for (String kind : List.of(REMINDER, OTHER)) {
            List.of("sent", "kept", "dead", PUT_OFF).forEach(result -> messages.initLabelValues(kind, result));
        }
    }

    /** So that the figures are there from the start. */
    void begin(@Observes Startup deployed) {}

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagesEnded ended) {
        for (Ending ending : ended.endings()) {
            if (ending.status() == OutboxStatus.SKIPPED) {
                continue;
            }
            messages.labelValues(
                            ending.message().kind().reminds() ? REMINDER : OTHER,
                            ending.status() == OutboxStatus.PENDING
                                    ? PUT_OFF
                                    : ending.status().name().toLowerCase(Locale.ROOT))
                    .inc();
        }
    }
}
