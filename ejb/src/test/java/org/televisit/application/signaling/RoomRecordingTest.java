package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.application.signaling.CallFixture.ROOM;
import static org.televisit.domain.call.ParticipantRole.PATIENT;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomRecordingTest {

    private static final String ASK =
            "{\"type\":\"recording\",\"act\":\"ask\",\"text\":\"2026-11\",\"language\":\"en\"}";
    private static final String ASKED = new RecordingFrame(
                    "r1", "asked", null, List.of("patient"), List.of(), List.of("practitioner"), null)
            .text();
    private static final String RECORDS = new RecordingFrame(
                    "r1", "recording", null, List.of(), List.of(), List.of("practitioner", "patient"), FakeHouse.NOW)
            .text();

    private static String act(String act) {
        return "{\"type\":\"recording\",\"act\":\"" + act + "\"}";
    }

    private final CallFixture call = CallFixture.admitted();
    private final FakeRecordings recordings = call.house.recordings;

    RoomRecordingTest() {
        recordings.asked.clear();
    }

    @Test
    void aWishIsDecidedBeforeAllWhoArePresentAndAllAreTold() {
        recordings.frame = ASKED;

        call.otienoSays(ASK);

        assertThat(recordings.asked).containsExactly("ASK by practitioner before patient+practitioner");
        assertThat(call.maria.heard).containsExactly(ASKED);
        assertThat(call.otieno.heard).containsExactly(ASKED);
    }

    @Test
    void nobodyWishesAnythingBeforeThePatientIsAdmitted() {
        CallFixture waiting = CallFixture.waiting();

        waiting.otienoSays(ASK);

        assertThat(waiting.otieno.last()).contains("not-admitted");
        assertThat(waiting.house.recordings.asked).noneMatch(question -> question.startsWith("ASK"));
    }

    @Test
    void aRefusalIsToldToTheOneWhoWished() {
        recordings.refuses = true;

        call.mariaSays(ASK);

        assertThat(call.maria.last())
                .isEqualTo("{\"type\":\"error\",\"code\":\"not-allowed\",\"detail\":\"recording\"}");
        assertThat(call.otieno.heard).isEmpty();
    }

    @Test
    void whoGoesMakesTheHouseLookAtThoseWhoStay() {
        recordings.frame = RECORDS;

        call.mariaSays("{\"type\":\"leave\"}");

        assertThat(recordings.asked).containsExactly("look practitioner");
        assertThat(call.otieno.heard).contains(RECORDS);
    }

    @Test
    void whoIsOnlyOutOfReachIsPresentUntilTheGracePeriodIsOver() {
        call.house.hub.disconnected(call.mariasSeat);
        call.otienoSays(act("pause"));
        call.house.elapse(FakeHouse.GRACE.plus(Duration.ofSeconds(1)));

        assertThat(recordings.asked)
                .containsExactly("PAUSE by practitioner before patient+practitioner", "look practitioner");
    }

    @Test
    void whoComesIsToldHowItStandsAndTheOthersOnlyIfThatChangesIt() {
        recordings.frame = RECORDS;
        call.otienoSays(act("resume"));
        call.forgetWhatWasSaid();

        FakePeer next = new FakePeer();
        call.house.enter(ROOM, PATIENT, next);
        assertThat(next.heard).contains(RECORDS);
        assertThat(call.otieno.heard).doesNotContain(RECORDS);

        recordings.frame = ASKED;
        call.house.enter(ROOM, PRACTITIONER, new FakePeer());
        assertThat(next.heard).endsWith(ASKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"recording\"}",
                "{\"type\":\"recording\",\"act\":\"explode\"}",
                "{\"type\":\"recording\",\"act\":\"agree\"}",
                "{\"type\":\"recording\",\"act\":\"agree\",\"text\":\"2026-11\"}",
                "{\"type\":\"recording\",\"act\":\"agree\",\"text\":\"a version longer than any\",\"language\":\"en\"}",
                "{\"type\":\"recording\",\"act\":\"stop\",\"text\":\"2026-11\",\"language\":\"en\"}",
                "{\"type\":\"recording\",\"act\":\"withdraw\",\"from\":\"patient\"}"
            })
    void anythingElseIsMalformed(String frame) {
        call.mariaSays(frame);

        assertThat(call.maria.last()).containsAnyOf("malformed", "forged");
        assertThat(recordings.asked).isEmpty();
    }
}
