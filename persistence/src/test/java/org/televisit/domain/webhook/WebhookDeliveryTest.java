package org.televisit.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.shared.IllegalTransitionException;
import org.televisit.domain.shared.PublicIds;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class WebhookDeliveryTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Parameter
    Database database;

    private static WebhookDelivery delivery() {
        return WebhookDelivery.of(WebhookTopic.VISIT_BOOKED, PublicIds.next(), "{}", NOW);
    }

    @Test
    void itIsTriedAfterOneTwoFourMinutesAndForADayAndThenGivenUp() {
        WebhookDelivery delivery = delivery();
        Instant at = NOW;
        Duration waited = Duration.ZERO;
        while (delivery.status() == DeliveryStatus.PENDING) {
            delivery.failed("answered 503", at);
            assertThat(delivery.triedAt()).isEqualTo(at);
            if (delivery.dueAt() != null) {
                Duration expected = delivery.attempts() == 1 ? Duration.ofMinutes(1) : waited.multipliedBy(2);
                waited = expected.compareTo(Duration.ofHours(6)) > 0 ? Duration.ofHours(6) : expected;
                assertThat(Duration.between(at, delivery.dueAt())).isEqualTo(waited);
                at = delivery.dueAt();
            }
        }

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.DEAD);
        assertThat(delivery.attempts()).isEqualTo(WebhookDelivery.MOST_ATTEMPTS);
        assertThat(Duration.between(NOW, at)).isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void anAdminHasItSentAtOnceUnlessTheOtherHasIt() {
        WebhookDelivery delivery = delivery();
        delivery.failed("answered 500", NOW);

        delivery.again(NOW.plusSeconds(1));
        assertThat(delivery.dueAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(delivery.attempts()).isEqualTo(1);
        while (delivery.status() != DeliveryStatus.DEAD) {
            delivery.failed("answered 500", NOW);
        }
        delivery.again(NOW.plusSeconds(2));
        assertThat(delivery.attempts()).isZero();
        delivery.delivered(NOW.plusSeconds(3));

        assertThat(delivery.lastError()).isNull();
        assertThat(delivery.triedAt()).isEqualTo(NOW.plusSeconds(3));
        assertThatThrownBy(() -> delivery.again(NOW.plusSeconds(4))).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void whatIsClaimedIsGivenToNobodyElseUntilTheClaimIsOver() {
        WebhookDelivery delivery = database.inTransaction(em -> new DeliveryRepository(em).add(delivery()));

        assertThat(claimedAt(NOW.plusSeconds(1))).contains(delivery.id());
        assertThat(claimedAt(NOW.plusSeconds(60))).doesNotContain(delivery.id());
        assertThat(claimedAt(NOW.plusSeconds(1).plus(LEASE))).contains(delivery.id());
    }

    private List<Long> claimedAt(Instant now) {
        return database.inTransaction(em -> new DeliveryRepository(em).claim(now, LEASE, 1000))
                .ids();
    }

    @Test
    void theBodyIsJsonWithItsIdAndTopicAndTime() {
        WebhookDelivery delivery = delivery();

        assertThat(delivery.body())
                .isEqualTo("{\"id\":\"" + delivery.publicId() + "\",\"type\":\"visit.booked\",\"createdAt\":\"" + NOW
                        + "\",\"data\":{}}");
    }

    @Test
    void everyTopicHasAWordOfItsOwn() {
        assertThat(Stream.of(WebhookTopic.values()).map(WebhookTopic::word)).doesNotHaveDuplicates();
        assertThat(WebhookTopic.values())
                .allSatisfy(topic -> assertThat(WebhookTopic.of(topic.word())).contains(topic));
        assertThat(WebhookTopic.of("visit.dreamt")).isEmpty();
    }
}
