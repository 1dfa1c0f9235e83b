package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.application.signaling.CallFixture.ROOM;
import static org.televisit.domain.call.ParticipantRole.PATIENT;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomChatTest {

    private static final String AT = ",\"at\":\"2026-11-20T13:58:21Z\"";

    private static String chat(String id, String text) {
        return "{\"type\":\"chat\",\"id\":\"" + id + "\",\"text\":\"" + text + "\"}";
    }

    private static String since(int sequence) {
        return "{\"type\":\"chat-since\",\"sequence\":" + sequence + "}";
    }

    private static CallFixture quiet(CallFixture call) {
        call.forgetWhatWasSaid();
        return call;
    }

    @Test
    void inTheWaitingRoomTooWhatIsWrittenIsAcknowledgedAndToldWithItsSeat() {
        CallFixture call = quiet(CallFixture.waiting());

        call.mariaSays(chat("m1", "Good morning"));
        call.otienoSays(chat("o1", "I come in a moment"));

        assertThat(call.maria.heard)
                .containsExactly(
                        "{\"type\":\"chat-ack\",\"id\":\"m1\",\"sequence\":1" + AT + "}",
                        "{\"type\":\"chat\",\"from\":\"practitioner\",\"id\":\"o1\",\"sequence\":2" + AT
                                + ",\"text\":\"I come in a moment\"}");
        assertThat(call.otieno.types()).containsExactly("chat", "chat-ack");
    }

    @Test
    void whatIsSentAgainIsAcknowledgedWithTheSamePlaceAndNotToldAgain() {
        CallFixture call = quiet(CallFixture.admitted());
        call.mariaSays(chat("m1", "Good morning"));
        String acknowledged = call.maria.last();

        call.mariaSays(chat("m1", "Good morning"));

        assertThat(call.maria.heard).containsExactly(acknowledged, acknowledged);
        assertThat(call.otieno.types()).containsExactly("chat");
    }

    @Test
    void whoComesBackIsToldWhatTheyLackInOrderAndInPages() {
        CallFixture call = quiet(CallFixture.admitted());
        call.house.chat.pageSize = 2;
        for (int i = 1; i <= 3; i++) {
            call.mariaSays(chat("m" + i, "line " + i));
        }
        call.forgetWhatWasSaid();

        call.otienoSays(since(0));
        call.otienoSays(since(2));
        call.otienoSays(since(99));

        assertThat(call.otieno.heard.get(0))
                .contains("\"last\":3", "line 1", "line 2")
                .doesNotContain("line 3");
        assertThat(call.otieno.heard.get(1)).contains("\"last\":3", "line 3").doesNotContain("line 2");
        assertThat(call.otieno.heard.get(2)).isEqualTo("{\"type\":\"chat-page\",\"last\":3,\"messages\":[]}");
    }

    @Test
    void aMessageWhoseSenderHasGoneIsKeptAndTellsTheSendersNextPage() {
        CallFixture call = quiet(CallFixture.admitted());
        call.house.writesNow = false;
        call.mariaSays(chat("m1", "Good morning"));
        FakePeer next = new FakePeer();
        call.house.hub.disconnected(call.mariasSeat);
        call.house.enter(ROOM, PATIENT, next);

        call.house.write();

        assertThat(next.types()).contains("chat");
        assertThat(call.otieno.types()).contains("chat");
        assertThat(call.house.chat.kept).hasSize(1);
    }

    @Test
    void afterARestartOfTheServerWhatWasNotAcknowledgedIsKeptOnceAndTheOtherGetsWhatTheyMissed() {
        CallFixture call = quiet(CallFixture.admitted());
        call.mariaSays(chat("m1", "kept, but its answer is lost with the server"));
        call.house.hub.shutDown();
        FakeHouse restarted = new FakeHouse(call.house.chat);
        FakePeer maria = new FakePeer();
        FakePeer otieno = new FakePeer();
        SeatHandle hers = restarted.resume(ROOM, PATIENT, "resume", maria);
        SeatHandle his = restarted.resume(ROOM, PRACTITIONER, "resume", otieno);

        restarted.hub.receive(hers, chat("m1", "kept, but its answer is lost with the server"));
        restarted.hub.receive(hers, chat("m2", "the next"));
        restarted.hub.receive(his, since(0));

        assertThat(restarted.chat.kept).extracting(ChatLine::id).containsExactly("m1", "m2");
        assertThat(maria.heard).filteredOn(frame -> frame.contains("chat-ack")).hasSize(2);
        assertThat(otieno.last()).contains("\"last\":2", "its answer is lost", "the next");
    }

    @Test
    void whatCouldNotBeKeptIsSaidAndToldToNobody() {
        CallFixture call = quiet(CallFixture.admitted());
        call.house.chat.databaseDown = true;

        call.mariaSays(chat("m1", "Good morning"));
        call.mariaSays(since(0));

        assertThat(call.maria.heard)
                .containsExactly(
                        "{\"type\":\"error\",\"code\":\"unavailable\",\"detail\":\"chat\"}",
                        "{\"type\":\"error\",\"code\":\"unavailable\",\"detail\":\"chat-since\"}");
        assertThat(call.otieno.heard).isEmpty();
    }

    @Test
    void whenTheCallIsOverNothingIsKept() {
        CallFixture call = quiet(CallFixture.admitted());
        call.house.chat.callOver = true;

        call.mariaSays(chat("m1", "Good morning"));

        assertThat(call.maria.heard)
                .containsExactly("{\"type\":\"error\",\"code\":\"not-allowed\",\"detail\":\"chat\"}");
        assertThat(call.otieno.heard).isEmpty();
    }

    @Test
    void whoFloodsIsSlowedDownAndMayGoOnLater() {
        CallFixture call = quiet(CallFixture.admitted());

        for (int i = 0; i < 60; i++) {
            call.mariaSays(chat("m" + i, "spam"));
        }

        assertThat(call.house.chat.kept).hasSize(40);
        assertThat(call.maria.last()).isEqualTo("{\"type\":\"error\",\"code\":\"too-fast\",\"detail\":\"chat\"}");
        assertThat(call.maria.closes).isEmpty();
        call.house.elapse(Duration.ofSeconds(1));
        call.mariaSays(chat("later", "sorry"));
        assertThat(call.house.chat.kept).hasSize(41);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"chat\"}",
                "{\"type\":\"chat\",\"id\":\"x\",\"text\":null}",
                "{\"type\":\"chat\",\"id\":\"../x\",\"text\":\"hello\"}",
                "{\"type\":\"chat\",\"id\":\"x\",\"text\":\"hello\",\"from\":\"practitioner\"}",
                "{\"type\":\"chat-since\",\"sequence\":1e9}",
            })
    void aMalformedMessageHarmsNobody(String frame) {
        CallFixture call = quiet(CallFixture.admitted());

        call.mariaSays(frame);
        call.mariaSays(chat("m1", "<img src=x onerror=alert(1)>"));

        assertThat(call.maria.types()).containsExactly("error", "chat-ack");
        assertThat(call.otieno.heard).hasSize(1).first().asString().contains("\"<img src=x onerror=alert(1)>\"");
    }

    /** A page that keeps saying what was not acknowledged loses nothing, whichever sockets are lost when. */
    @Test
    void throughManyLossesNothingIsLostOrDoubledOrOutOfOrder() {
        Random chance = new Random(20261126);
        CallFixture call = quiet(CallFixture.admitted());
        FakePeer maria = call.maria;
        List<String> written = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            written.add("line " + i);
            boolean acknowledged = false;
            while (!acknowledged) {
                call.house.elapse(Duration.ofSeconds(1));
                call.mariaSays(chat("m" + i, "line " + i));
                if (chance.nextInt(3) == 0) {
                    call.house.hub.disconnected(call.mariasSeat);
                    maria = new FakePeer(); // whatever the old page heard last is lost with it
                    call.mariasSeat = call.house.resume(ROOM, PATIENT, "resume", maria);
                } else {
                    acknowledged = maria.last().contains("\"id\":\"m" + i + "\"");
                }
            }
        }

        assertThat(call.house.chat.kept).extracting(ChatLine::text).isEqualTo(written);
        assertThat(call.otieno.types().stream().filter("chat"::equals)).hasSize(200);
    }
}
