package org.televisit.application.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.VisitEnded;
import org.televisit.application.call.CallMeasured;
import org.televisit.application.call.SetUpMeasured;
import org.televisit.application.health.HealthWatch;
import org.televisit.application.health.PartReport;
import org.televisit.application.health.PartState;
import org.televisit.application.notice.NoticeBoard;
import org.televisit.application.notification.Ending;
import org.televisit.application.notification.MessagesEnded;
import org.televisit.application.signaling.SignalingHub;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;

class FiguresTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");

    private final MetricsBoard board = new MetricsBoard();
    private final ApplicationClock clock = new ApplicationClock(Clock.fixed(NOW, ZoneOffset.UTC));

    private List<String> page() {
        return new String(board.page(), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void callsAreCountedByWhatTheyCameToAndHowLongTheyWere() {
        CallMetrics calls = new CallMetrics(board);
        calls.ended(new VisitEnded("room", "visit", "completed", 600));
        calls.ended(new VisitEnded("room", "visit", "completed", 60));
        calls.ended(new VisitEnded("room", "visit", "technical", null));
        calls.ended(new VisitEnded("room", "visit", "a word of later days", null));

        assertThat(page())
                .contains(
                        "televisit_calls_total{outcome=\"completed\"} 2.0",
                        "televisit_calls_total{outcome=\"technical\"} 1.0",
                        "televisit_calls_total{outcome=\"other\"} 1.0",
                        "televisit_calls_total{outcome=\"cancelled\"} 0.0",
                        "televisit_call_duration_seconds_bucket{le=\"60.0\"} 1",
                        "televisit_call_duration_seconds_bucket{le=\"300.0\"} 1",
                        "televisit_call_duration_seconds_bucket{le=\"900.0\"} 2",
                        "televisit_call_duration_seconds_bucket{le=\"1800.0\"} 2",
                        "televisit_call_duration_seconds_bucket{le=\"3600.0\"} 2",
                        "televisit_call_duration_seconds_sum 660.0");
    }

    @Test
    void qualitySetUpAndWayAreCountedAsTheyAreMeasured() {
        CallMetrics calls = new CallMetrics(board);
        calls.measured(new CallMeasured(4.2, false));
        calls.measured(new CallMeasured(3.0, true));
        calls.setUp(new SetUpMeasured(700));

        assertThat(page())
                .contains(
                        "televisit_call_samples_total{path=\"direct\"} 1.0",
                        "televisit_call_samples_total{path=\"relay\"} 1.0",
                        "televisit_call_quality_mos_bucket{le=\"3.1\"} 1",
                        "televisit_call_quality_mos_bucket{le=\"4.5\"} 2",
                        "televisit_call_setup_seconds_bucket{le=\"0.5\"} 0",
                        "televisit_call_setup_seconds_bucket{le=\"1.0\"} 1");
    }

    @Test
    void remindersAreToldFromOtherMessages() {
        new MessageMetrics(board)
                .ended(new MessagesEnded(List.of(
                        ending(MessageKind.REMINDER_DAY, OutboxStatus.SENT),
                        ending(MessageKind.REMINDER_SOON, OutboxStatus.PENDING),
                        ending(MessageKind.RECEIPT, OutboxStatus.DEAD))));

        assertThat(page())
                .contains(
                        "televisit_messages_total{kind=\"reminder\",result=\"sent\"} 1.0",
                        "televisit_messages_total{kind=\"reminder\",result=\"put-off\"} 1.0",
                        "televisit_messages_total{kind=\"other\",result=\"dead\"} 1.0",
                        "televisit_messages_total{kind=\"other\",result=\"sent\"} 0.0");
    }

    private static Ending ending(MessageKind kind, OutboxStatus status) {
        MessageFacts facts = new MessageFacts(
                1,
                "key",
                MessageChannel.MAIL,
                kind,
                ParticipantRole.PATIENT,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Ending(facts, status, "", null, null);
    }

    /** Any bean with a timer. */
    private static final class SomeTimer {
        @SuppressWarnings("unused")
        void tick() {}
    }

    private static InvocationContext tick(Callable<?> work) {
        return (InvocationContext) Proxy.newProxyInstance(
                FiguresTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getMethod" -> SomeTimer.class.getDeclaredMethod("tick");
                    case "proceed" -> work.call();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void aTimerIsSeenToRunAndToFailAndFailsAllTheSame() throws Exception {
        TimerClock timers = new TimerClock(new TimerMetrics(board, clock));
        timers.around(tick(() -> null));

        assertThatThrownBy(() -> timers.around(tick(() -> {
                    throw new IllegalStateException("broken");
                })))
                .hasMessage("broken");

        assertThat(page())
                .contains(
                        "televisit_timer_runs_total{result=\"ok\",timer=\"SomeTimer\"} 1.0",
                        "televisit_timer_runs_total{result=\"failed\",timer=\"SomeTimer\"} 1.0");
        assertThat(page())
                .anyMatch(line -> line.startsWith("televisit_timer_last_run_timestamp_seconds{timer=\"SomeTimer\"} ")
                        && Double.parseDouble(line.substring(line.lastIndexOf(' '))) == NOW.getEpochSecond());
    }

    /** A node whose relay does not answer. */
    private static final class WithoutRelay extends HealthWatch {
        @Override
        public List<PartReport> parts() {
            return List.of(
                    new PartReport("database", PartState.UP, "", NOW),
                    new PartReport("mail", PartState.OFF, "", NOW),
                    new PartReport("turn", PartState.DEGRADED, "no-answer", NOW));
        }

        @Override
        public PartState overall() {
            return PartState.DEGRADED;
        }
    }

    private NodeMetrics node() {
        SignalingHub empty = new SignalingHub(null, null, null, null, null, null, null, null, null);
        return new NodeMetrics(board, empty, new NoticeBoard(), new WithoutRelay());
    }

    @Test
    void aNodeTellsHowItAndItsPartsDo() {
        node();

        assertThat(page())
                .contains(
                        "televisit_part_state{part=\"database\"} 1.0",
                        "televisit_part_state{part=\"mail\"} 0.0",
                        "televisit_part_state{part=\"turn\"} 2.0",
                        "televisit_state 2.0",
                        "televisit_sockets{kind=\"call\"} 0.0",
                        "televisit_sockets{kind=\"page\"} 0.0",
                        "televisit_rooms 0.0");
    }

    @Test
    void whatWaitsIsNoNumberUntilItIsKnown() {
        NodeMetrics node = node();
        assertThat(page()).contains("televisit_outbox_oldest_overdue_seconds NaN");

        node.waiting(new Backlog(3, Duration.ofSeconds(90), 1, Duration.ofMillis(500)));
        assertThat(page())
                .contains(
                        "televisit_outbox_overdue 3.0",
                        "televisit_outbox_oldest_overdue_seconds 90.0",
                        "televisit_settlement_overdue 1.0",
                        "televisit_settlement_oldest_overdue_seconds 0.5");
    }

    @Test
    void onlyWhoHasTheTokenIsToldFigures() {
        String token = "0123456789abcdef0123456789abcdef";
        MetricsAccess access = new MetricsAccess(Optional.of(token));

        assertThat(access.on()).isTrue();
        assertThat(access.allows("Token " + token)).isTrue();
        assertThat(access.allows("token  " + token)).isTrue();
        assertThat(access.allows("Token " + token + "0")).isFalse();
        assertThat(access.allows("Bearer " + token)).isFalse();
        assertThat(access.allows(token)).isFalse();
        assertThat(access.allows("Token ")).isFalse();
        assertThat(access.allows(null)).isFalse();
    }

    @Test
    void withoutATokenNobodyIs() {
        for (Optional<String> none : List.of(Optional.<String>empty(), Optional.of(" "))) {
            MetricsAccess access = new MetricsAccess(none);
            assertThat(access.on()).isFalse();
            assertThat(access.allows("Token ")).isFalse();
            assertThat(access.allows("Token  ")).isFalse();
        }
    }

    @Test
    void aTokenThatCanBeGuessedKeepsTheApplicationFromStarting() {
        assertThatThrownBy(() -> new MetricsAccess(Optional.of("prometheus")))
                .hasMessageContaining("televisit.metrics.token");
    }
}
