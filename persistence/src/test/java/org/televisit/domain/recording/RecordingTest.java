package org.televisit.domain.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.domain.call.Call;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.IllegalTransitionException;
import org.televisit.fixture.Clinic;

class RecordingTest {

    private static final Instant LATER = NOW.plusSeconds(60);

    private final Recording recording = asked();

    private static Recording asked() {
        return Recording.asked(Call.open(Clinic.booked(), NOW), "doctor", NOW);
    }

    @Test
    void nothingIsRecordedBeforeEverybodyAgreed() {
        assertThat(recording.follow(false, true, NOW)).isFalse();

        assertThat(recording.status()).isEqualTo(RecordingStatus.ASKED);
        assertThat(recording.status().takesChunks()).isFalse();
    }

    @Test
    void itRecordsWhileEverybodyPresentHasAgreedAndTheDoctorIsThere() {
        assertThat(recording.follow(true, true, NOW)).isTrue();
        assertThat(recording.status()).isEqualTo(RecordingStatus.RECORDING);

        assertThat(recording.follow(false, true, LATER)).isTrue();
        assertThat(recording.status()).isEqualTo(RecordingStatus.PAUSED);
        assertThat(recording.follow(true, false, LATER)).isFalse();
        assertThat(recording.follow(true, true, LATER)).isTrue();
        assertThat(recording.status()).isEqualTo(RecordingStatus.RECORDING);
        assertThat(recording.startedAt()).as("the first time counts").isEqualTo(NOW);
        assertThat(recording.follow(true, false, LATER)).isTrue();
        assertThat(recording.status()).isEqualTo(RecordingStatus.PAUSED);
    }

    @Test
    void whatTheDoctorPausedGoesOnByTheDoctorsWishAlone() {
        recording.follow(true, true, NOW);
        recording.wishPaused(true);
        recording.follow(true, true, NOW);
        assertThat(recording.status()).isEqualTo(RecordingStatus.PAUSED);

        recording.follow(true, true, LATER);
        assertThat(recording.status()).isEqualTo(RecordingStatus.PAUSED);
        recording.wishPaused(false);
        recording.follow(true, true, LATER);
        assertThat(recording.status()).isEqualTo(RecordingStatus.RECORDING);
    }

    @Test
    void aStoppedOneNeverRecordsAgainWhoeverAgrees() {
        recording.follow(true, true, NOW);
        recording.stop(LATER);

        assertThat(recording.follow(true, true, LATER)).isFalse();
        assertThat(recording.status()).isEqualTo(RecordingStatus.STOPPED);
        assertThat(recording.stoppedAt()).isEqualTo(LATER);
    }

    @Test
    void aQuestionCannotBeStoppedOnlyTakenBack() {
        assertThatThrownBy(() -> recording.stop(NOW)).isInstanceOf(IllegalTransitionException.class);

        recording.delete(RecordingEnding.CALLED_OFF, NOW);
        assertThat(recording.follow(true, true, NOW)).isFalse();
        assertThat(recording.status()).isEqualTo(RecordingStatus.DELETED);
    }

    @Property(tries = 300)
    void itRecordsExactlyWhenTheLastWordOfAllAllowsIt(@ForAll @Size(max = 12) boolean[] agreed, @ForAll long seed) {
        Recording any = asked();
        boolean last = false;
        for (int i = 0; i < agreed.length; i++) {
            boolean doctor = (seed >> i & 1) == 0;
            any.wishPaused((seed >> i & 2) == 0);
            any.follow(agreed[i], doctor, NOW);
            last = agreed[i] && doctor && !any.pausedByDoctor();
        }
        assertThat(any.status() == RecordingStatus.RECORDING).isEqualTo(last);
    }

    @Test
    void chunksStandOneBehindTheOtherAndKnowTheTagBefore() {
        RecordingTake take = RecordingTake.begun(recording, 1, new MediaType("video/webm;codecs=vp8,opus"), NOW);
        assertThat(take.lastTag()).isEqualTo(RecordingTake.NO_TAG);

        take.add(100, "a", "t0");
        RecordingChunk second = take.add(50, "b", "t1");

        assertThat(second.place()).isEqualTo(1);
        assertThat(second.startsAt()).isEqualTo(100);
        assertThat(take.lastTag()).isEqualTo("t1");
        assertThat(take.servedBytes()).isEqualTo(150);
        take.headed(30, 20);
        assertThat(take.servedBytes()).isEqualTo(160);
    }

    @ParameterizedTest
    @ValueSource(strings = {"video/mp4", "video/mp4;codecs=avc1.42001f,opus", "video/webm; codecs=\"vp8, opus\""})
    void aBrowserRecordsMp4OrWebm(String type) {
        assertThat(new MediaType(type).webm()).isEqualTo(type.contains("webm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/html", "video/mp4\r\nX: y", "video/ogg", "video/mp4;codecs=<script>"})
    void nothingElseDoesItRecord(String type) {
        assertThatThrownBy(() -> new MediaType(type)).isInstanceOf(BusinessException.class);
    }

    @Test
    void requestsOfAPlayerAreOnePlayUntilTenMinutesPass() {
        RecordingPlay play = RecordingPlay.begun(recording, "maria", NOW);

        assertThat(play.goesOnAt(NOW.plus(Duration.ofMinutes(9)))).isTrue();
        play.goesOn(NOW.plus(Duration.ofMinutes(9)));
        assertThat(play.goesOnAt(NOW.plus(Duration.ofMinutes(18)))).isTrue();
        assertThat(play.goesOnAt(NOW.plus(Duration.ofMinutes(19)))).isFalse();
    }
}
