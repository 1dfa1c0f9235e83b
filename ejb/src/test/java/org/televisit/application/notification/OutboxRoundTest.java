package org.televisit.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.televisit.application.notification.CarriageException.Kind;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;

@DisplayName("A worker of the outbox")
class OutboxRoundTest {

    private final TickingClock ticking = new TickingClock(Messages.START.minus(Duration.ofHours(3)));
    private final ApplicationClock clock = new ApplicationClock(ticking);
    private final PaperLedger ledger = new PaperLedger();
    private final Server server = new Server();
    private final OutboxRound round = round(Messages.SETTINGS);

    private OutboxRound round(MailSettings settings) {
        return new OutboxRound(ledger, new MailCourier(new MessageWriter(settings), server, settings), clock);
    }

    /** Messages of these numbers are due now. */
    private void due(int... ids) {
        for (int id : ids) {
            ledger.waiting.put(
                    (long) id, Messages.of(MessageKind.CONFIRMATION).id(id).facts());
        }
    }

    @Test
    void hands_over_what_is_due_and_notes_it() {
        due(1, 2, 3);

        assertThat(round.run()).isFalse();

        assertThat(server.taken).containsExactly("key-1", "key-2", "key-3");
        assertThat(ledger.ended.values()).containsOnly(OutboxStatus.SENT);
        assertThat(ledger.releases).isOne();
    }

    @Test
    void loses_nothing_while_the_mail_server_is_down_for_an_hour() {
        due(1, 2);
        server.down = true;
        for (int second = 0; second < 3600; second += 2) {
            round.run();
            ticking.pass(Duration.ofSeconds(2));
        }
        assertThat(ledger.waiting).hasSize(2);
        assertThat(ledger.failures).isEmpty();
        assertThat(server.knocks).isBetween(50, 100);

        server.down = false;
        for (int second = 0; second <= 60; second += 2) {
            round.run();
            ticking.pass(Duration.ofSeconds(2));
        }
        assertThat(server.taken).containsExactly("key-1", "key-2");
    }

    @Test
    void gives_back_untried_what_comes_after_a_lost_connection() {
        due(1, 2, 3);
        server.losesConnectionAt.add("key-2");

        round.run();

        assertThat(server.taken).containsExactly("key-1");
        assertThat(ledger.ended).containsOnlyKeys(1L);
        assertThat(ledger.failures).containsOnlyKeys(2L);
        assertThat(ledger.waiting).containsOnlyKeys(2L, 3L);
    }

    @Test
    void tries_a_refused_one_again_later_and_one_refused_for_good_never() {
        due(1, 2, 3);
        server.refuses.put("key-1", Kind.REFUSED_FOR_NOW);
        server.refuses.put("key-2", Kind.REFUSED);

        round.run();

        assertThat(ledger.failures).containsEntry(1L, clock.now().plus(Duration.ofMinutes(1)));
        assertThat(ledger.ended).containsEntry(2L, OutboxStatus.DEAD).containsEntry(3L, OutboxStatus.SENT);
    }

    @Test
    void gives_up_after_twelve_refusals_and_waits_longer_each_time() {
        Instant now = clock.now();

        assertThat(List.of(1, 2, 3, 7, 11))
                .extracting(failures -> RetryPolicy.after(failures, now).orElseThrow())
                .extracting(next -> Duration.between(now, next).toMinutes())
                .containsExactly(1L, 2L, 4L, 60L, 60L);
        assertThat(RetryPolicy.after(12, now)).isEmpty();
    }

    @Test
    void goes_on_after_a_message_that_cannot_be_written() {
        due(1, 3);
        ledger.waiting.put(
                2L,
                Messages.of(MessageKind.CONFIRMATION)
                        .id(2)
                        .reads("en", "Moon/Base")
                        .facts());

        round.run();

        assertThat(ledger.ended).containsOnlyKeys(1L, 3L);
        assertThat(ledger.failures).containsOnlyKeys(2L);
    }

    @Test
    void notes_the_others_when_one_cannot_be_noted_and_sends_none_twice_for_it() {
        due(1, 2, 3, 4, 5);
        ledger.cannotNote.add(3L);

        round.run();
        assertThat(ledger.ended).containsOnlyKeys(1L, 2L, 4L, 5L);
        // or another would send it
        assertThat(ledger.releases).isZero();

        ledger.cannotNote.clear();
        round.run();
        assertThat(ledger.ended).containsEntry(3L, OutboxStatus.SENT);
        assertThat(server.taken).hasSize(5);
        assertThat(ledger.releases).isPositive();
    }

    @Test
    void looks_again_at_what_a_slow_mail_server_kept_waiting() {
        due(1, 2, 3);
        server.takes = Duration.ofSeconds(2);
        server.afterFirst = () -> ledger.outdated.add(3L);

        round.run();

        assertThat(server.taken).containsExactly("key-1", "key-2");
        assertThat(ledger.renewals).isPositive();
    }

    @Test
    void keeps_messages_where_there_is_no_mail_server_or_no_address() {
        due(1);
        round(new MailSettings(false, null, null, "H", "http://localhost/televisit"))
                .run();
        ledger.waiting.put(
                2L, Messages.of(MessageKind.CONFIRMATION).id(2).at(null).facts());
        round.run();

        assertThat(ledger.ended).containsEntry(1L, OutboxStatus.KEPT).containsEntry(2L, OutboxStatus.KEPT);
        assertThat(server.taken).isEmpty();
    }

    /** A mail server on paper. */
    private final class Server implements MailCarrier {

        private final List<String> taken = new ArrayList<>();
        private final Map<String, Kind> refuses = new HashMap<>();
        private final Set<String> losesConnectionAt = new HashSet<>();
        private boolean down;
        private int knocks;
        private Duration takes = Duration.ZERO;
        private Runnable afterFirst = () -> {};

        @Override
        public Trip open() throws CarriageException {
            knocks++;
            if (down) {
                throw new CarriageException(Kind.UNREACHABLE, "unreachable", null);
            }
            return new Trip() {
                @Override
                public void carry(Mail mail) throws CarriageException {
                    hand(mail);
                }

                @Override
                public void close() {}
            };
        }

        private void hand(Mail mail) throws CarriageException {
            if (losesConnectionAt.contains(mail.key())) {
                throw new CarriageException(Kind.UNREACHABLE, "lost", null);
            }
            if (refuses.containsKey(mail.key())) {
                throw new CarriageException(refuses.get(mail.key()), "refused-x", null);
            }
            taken.add(mail.key());
            ticking.pass(takes);
            if (taken.size() == 1) {
                afterFirst.run();
            }
        }
    }
}
