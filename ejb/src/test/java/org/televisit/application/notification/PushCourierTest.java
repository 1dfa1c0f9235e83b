package org.televisit.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.application.notification.PushCarrier.Answer;
import org.televisit.application.notification.PushCarrier.Wrapping;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;

@DisplayName("A push")
class PushCourierTest {

    private final TickingClock ticking = new TickingClock(Messages.START.minus(Duration.ofMinutes(15)));
    private final PaperLedger ledger = new PaperLedger();
    private final Browsers browsers = new Browsers();
    private final PushSettings on =
            new PushSettings(true, "a-key", PushHosts.of("push.example.org", false), "mailto:it@example.org");
    private final OutboxRound round =
            new OutboxRound(ledger, new PushCourier(browsers, browsers, on), new ApplicationClock(ticking));

    private void due(int id) {
        ledger.waiting.put(
                (long) id,
                Messages.of(MessageKind.REMINDER_SOON)
                        .id(id)
                        .by(MessageChannel.PUSH)
                        .facts());
    }

    @Test
    void goes_to_every_browser_of_its_reader_and_says_nothing_but_how_long_it_is_of_use() {
        browsers.has(1, 2);
        due(1);

        round.run();

        assertThat(browsers.pushed).containsExactly(1L, 2L);
        assertThat(browsers.wrapping).isEqualTo(new Wrapping(900, true, Messages.VISIT));
        assertThat(browsers.asked).isEqualTo("sub-of-maria");
        assertThat(ledger.ended).containsEntry(1L, OutboxStatus.SENT);
    }

    @Test
    void is_tried_again_at_the_browser_that_did_not_get_it_and_at_no_other() {
        browsers.has(1, 2);
        browsers.answers.put(2L, Answer.LATER);
        due(1);
        round.run();
        assertThat(ledger.failures).containsKey(1L);

        browsers.answers.clear();
        ledger.failures.clear();
        round.run();

        assertThat(browsers.pushed).containsExactly(1L, 2L, 2L);
        assertThat(ledger.ended).containsEntry(1L, OutboxStatus.SENT);
    }

    @Test
    void forgets_a_browser_that_is_gone() {
        browsers.has(1, 2);
        browsers.answers.put(1L, Answer.GONE);
        due(1);

        round.run();

        assertThat(browsers.devices).containsExactly(2L);
        assertThat(ledger.ended).containsEntry(1L, OutboxStatus.SENT);
    }

    @Test
    void is_not_needed_where_nobody_has_chosen_it_or_it_is_off() {
        due(1);
        round.run();
        assertThat(ledger.ended).containsEntry(1L, OutboxStatus.SKIPPED);

        due(2);
        PushSettings off = new PushSettings(false, null, PushHosts.of("", false), "");
        new OutboxRound(ledger, new PushCourier(browsers, browsers, off), new ApplicationClock(ticking)).run();
        assertThat(ledger.ended).containsEntry(2L, OutboxStatus.SKIPPED);
        assertThat(browsers.pushed).isEmpty();
    }

    @Test
    void is_dead_where_every_push_service_refuses_it() {
        browsers.has(1);
        browsers.answers.put(1L, Answer.REFUSED);
        due(1);

        round.run();

        assertThat(ledger.ended).containsEntry(1L, OutboxStatus.DEAD);
        assertThat(browsers.devices).containsExactly(1L);
    }

    private static final PushHosts USUAL = PushHosts.of(
            "fcm.googleapis.com, updates.push.services.mozilla.com, *.push.apple.com, *.notify.windows.com", false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:def",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
                "https://web.push.apple.com/QOx",
                "https://api.push.apple.com:443/3/device/x",
                "https://wns2-db5p.notify.windows.com/w/?token=BQ%3d%3d"
            })
    void goes_to_the_push_services_that_are_known(String endpoint) {
        assertThat(USUAL.allow(endpoint)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com:8443/x",
                "https://fcm.googleapis.com.evil.example/x",
                "https://evil.example/fcm.googleapis.com",
                "https://fcm.googleapis.com@evil.example/x",
                "https://push.apple.com.evil.example/",
                "https://evilpush.apple.com/",
                "https://push.apple.com/",
                "https://169.254.169.254/latest/meta-data",
                "https://localhost/x",
                "https://[::1]/x",
                "file:///etc/passwd",
                "https://fcm.googleapis.com/x#y",
                "https:fcm.googleapis.com",
                "//fcm.googleapis.com/x",
                "not an address",
                ""
            })
    void goes_nowhere_else(String endpoint) {
        assertThat(USUAL.allow(endpoint)).isFalse();
    }

    @Test
    void goes_inside_where_tests_say_so_and_still_by_name_alone() {
        PushHosts tests = PushHosts.of("localhost", true);

        assertThat(tests.allow("http://localhost:8123/push/1")).isTrue();
        assertThat(tests.allow("http://elsewhere:8123/push/1")).isFalse();
    }

    /** Browsers and their push service, on paper. */
    private static final class Browsers implements PushDevices, PushCarrier {

        private final List<Long> devices = new ArrayList<>();
        private final Map<Long, Answer> answers = new HashMap<>();
        private final Set<String> told = new HashSet<>();
        private final List<Long> pushed = new ArrayList<>();
        private Wrapping wrapping;
        private String asked;
        private long telling;

        void has(long... ids) {
            for (long id : ids) {
                devices.add(id);
            }
        }

        @Override
        public List<Device> of(String subject, String messageKey) {
            asked = subject;
            return devices.stream()
                    .map(id -> new Device(
                            id, URI.create("https://push.example.org/" + id), told.contains(id + messageKey)))
                    .toList();
        }

        @Override
        public void telling(long device, String messageKey, Instant now) {
            telling = device;
        }

        @Override
        public void told(long device, String messageKey) {
            told.add(device + messageKey);
        }

        @Override
        public void gone(long device) {
            devices.remove(device);
        }

        @Override
        public Answer push(URI endpoint, Wrapping how) {
            assertThat(endpoint.getPath()).isEqualTo("/" + telling);
            wrapping = how;
            pushed.add(telling);
            return answers.getOrDefault(telling, Answer.TAKEN);
        }
    }
}
