package org.televisit.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.televisit.domain.shared.IllegalTransitionException;
import org.televisit.fixture.Clinic;

class RingTest {

    private final Ring ring =
            Ring.start(Clinic.booked(), ParticipantRole.PATIENT, "doctor", Duration.ofSeconds(45), NOW);

    @Test
    void ringsForItsTime() {
        assertThat(ring.ringing(NOW.plusSeconds(44))).isTrue();
        assertThat(ring.unanswered(NOW.plusSeconds(44))).isFalse();
        assertThat(ring.ringing(NOW.plusSeconds(45))).isFalse();
        assertThat(ring.unanswered(NOW.plusSeconds(45))).isTrue();
    }

    @Test
    void keepsWhoAnsweredHowAndWhen() {
        ring.decline("maria", NOW.plusSeconds(3));

        assertThat(ring.status()).isEqualTo(RingStatus.DECLINED);
        assertThat(ring.answeredBy()).isEqualTo("maria");
        assertThat(ring.answeredAt()).isEqualTo(NOW.plusSeconds(3));
        assertThat(ring.ringing(NOW.plusSeconds(4))).isFalse();
    }

    @Test
    void theFirstAnswerCounts() {
        ring.miss(NOW.plusSeconds(45));

        assertThatThrownBy(() -> ring.accept("maria", NOW.plusSeconds(46)))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(ring.answeredBy()).isNull();
    }
}
