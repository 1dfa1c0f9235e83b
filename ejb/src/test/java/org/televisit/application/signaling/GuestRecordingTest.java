package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.application.signaling.CallFixture.ROOM;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A third party in a call that is recorded: asked and told like the two, and nothing before they are in (R1). */
class GuestRecordingTest extends GuestFixture {

    private static final String YES =
            "{\"type\":\"recording\",\"act\":\"agree\",\"text\":\"2026-11\",\"language\":\"en\"}";
    private static final String ASKED = new RecordingFrame(
                    "r1", "paused", "consent", List.of("guest-1"), List.of(), List.of("patient"), FakeHouse.NOW)
            .text();

    private final FakeRecordings recordings = call.house.recordings;

    @Test
    void who_only_waits_is_neither_asked_nor_told() {
        recordings.frame = ASKED;
        call.otienoSays("{\"type\":\"recording\",\"act\":\"pause\"}");
        annaSays(YES);

        assertThat(anna.types()).doesNotContain("recording");
        assertThat(anna.last()).contains("\"not-admitted\"");
        assertThat(recordings.asked).noneMatch(question -> question.contains("guest-1"));
    }

    @Test
    void who_comes_in_is_asked_and_their_word_is_decided_before_all_who_are_there() {
        recordings.frame = ASKED;
        call.mariaSays(AGREES);
        assertThat(anna.heard).contains(ASKED);
        call.forgetWhatWasSaid();
        anna.forget();
        recordings.frame = ASKED.replace("paused", "recording");

        annaSays(YES);

        assertThat(recordings.asked).endsWith("AGREE by guest-1 before patient+practitioner+guest-1");
        for (FakePeer each : List.of(anna, call.maria, call.otieno)) {
            assertThat(each.heard).containsExactly(recordings.frame);
        }
    }

    @Test
    void a_refusal_is_told_to_them_alone() {
        call.mariaSays(AGREES);
        call.forgetWhatWasSaid();
        recordings.refuses = true;

        annaSays(YES);

        assertThat(anna.last()).isEqualTo("{\"type\":\"error\",\"code\":\"not-allowed\",\"detail\":\"recording\"}");
        assertThat(call.otieno.heard).isEmpty();
    }

    @Test
    void the_same_page_that_comes_back_is_told_how_it_stands() {
        recordings.frame = ASKED;
        call.mariaSays(AGREES);
        call.house.hub.disconnected(annas);
        FakePeer again = new FakePeer();

        call.house.hub.enterGuest(FakeGuests.grant(ROOM, 1, true, null), "guest-resume-1", again);

        assertThat(again.heard).contains(ASKED);
    }

    @Test
    void news_of_it_from_outside_the_room_reaches_who_is_in_and_nobody_who_waits() {
        FakePeer ben = new FakePeer();
        enter(2, ben);
        call.mariaSays(AGREES);

        call.house.hub.tellGuests(ROOM, ASKED);

        assertThat(anna.last()).isEqualTo(ASKED);
        assertThat(ben.heard).doesNotContain(ASKED);
    }

    @Test
    void one_page_may_not_ask_without_end() {
        call.mariaSays(AGREES);
        for (int i = 0; i < 30; i++) {
            annaSays(YES);
        }

        assertThat(anna.last()).contains("\"too-fast\"");
        assertThat(recordings.asked.stream().filter(question -> question.startsWith("AGREE")))
                .hasSizeLessThan(20);
    }
}
