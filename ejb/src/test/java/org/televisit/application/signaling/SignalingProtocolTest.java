package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.domain.call.ParticipantRole.PATIENT;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds docs/signaling-protocol.md and the code together. */
class SignalingProtocolTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "signaling-protocol.md");

    private static final Instant SAID = Instant.parse("2026-11-20T13:59:02Z");
    private static final ChatLine TEXT =
            new ChatLine("patient", "5f3c1e", 7, SAID, "Good morning, here is the letter.", null, true);
    private static final ChatLine FILE = new ChatLine(
            "patient",
            "5f3c1f",
            8,
            SAID,
            null,
            new ChatLine.File("k0Xv3m1QY6sT8uW2aBcDeF", "letter.pdf", "application/pdf", 48_213),
            true);

    private static final String PAUSED = new RecordingFrame(
                    "k0Xv3m1QY6sT8uW2aBcDeF",
                    "paused",
                    "consent",
                    List.of("patient"),
                    List.of(),
                    List.of("practitioner"),
                    Instant.parse("2026-11-20T14:00:03Z"))
            .text();

    private static final String ICE =
            "{\"iceServers\":[{\"urls\":[\"turn:turn.hospital.example:3478\"],\"username\":\"1795182501:patient\","
                    + "\"credential\":\"dG9wIHNlY3JldA==\"}],\"policy\":\"all\",\"expiresAt\":\"2026-11-20T14:08:21Z\"}";

    @Test
    void everyClientExampleIsUnderstoodAndNoneIsMissing() throws Exception {
        TreeSet<String> understood = new TreeSet<>();
        for (String example : examples("## Client → server")) {
            understood.add(SignalParser.parse(example).getClass().getSimpleName());
        }

        assertThat(understood)
                .containsExactlyInAnyOrder(
                        "Offer",
                        "Answer",
                        "Candidate",
                        "Admit",
                        "GuestConsent",
                        "MediaState",
                        "Screen",
                        "Recording",
                        "ProofCommit",
                        "ProofReveal",
                        "QualityState",
                        "Report",
                        "Setup",
                        "Troubled",
                        "IceServersWanted",
                        "Chat",
                        "ChatSince",
                        "Leave",
                        "Ping");
    }

    private static Seat maria() {
        Seat maria = new Seat(FakeHouse.grant("call-1", PATIENT, false, false));
        maria.instance = 12;
        return maria;
    }

    private static Seat otieno() {
        Seat otieno = new Seat(FakeHouse.grant("call-1", PRACTITIONER, false, false));
        otieno.instance = 7;
        otieno.connection = new Connection(null, otieno.grant, new FakePeer(), () -> 0);
        return otieno;
    }

    private static GuestSeat anna() {
        GuestSeat anna = new GuestSeat(FakeGuests.grant("call-1", 1));
        anna.instance = 31;
        anna.standing = GuestStanding.IN;
        anna.connection = new GuestConnection(null, anna.grant, new FakePeer(), () -> 0);
        return anna;
    }

    private static GuestSeat ada() {
        GuestSeat ada = new GuestSeat(FakeGuests.admin("call-1", 1));
        ada.instance = 31;
        ada.standing = GuestStanding.ASKED;
        ada.agreed = true;
        ada.connection = new GuestConnection(null, ada.grant, new FakePeer(), () -> 0);
        return ada;
    }

    @Test
    void everyServerExampleIsExactlyWhatTheServerSays() throws IOException {
        Seat otieno = otieno();
        GuestSeat anna = anna();
        var standing = new ServerFrames.Standing(false, null, false);

        assertThat(examples("## Server → client"))
                .containsExactly(
                        ServerFrames.welcome(maria(), otieno, standing, FakeHouse.NOW),
                        ServerFrames.resumeTicket("q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA"),
                        ServerFrames.otherArrived(7),
                        ServerFrames.OTHER_INTERRUPTED,
                        ServerFrames.OTHER_LEFT,
                        ServerFrames.ADMITTED,
                        ServerFrames.iceServers(ICE),
                        ServerFrames.started(Instant.parse("2026-11-20T14:00:03Z")),
                        ServerFrames.screen("practitioner"),
                        PAUSED,
                        ServerFrames.relayed(
                                "practitioner", "{\"type\":\"media-state\",\"microphone\":true,\"camera\":false}"),
                        ServerFrames.relayed(
                                "patient",
                                "{\"type\":\"quality-state\",\"step\":\"medium\",\"reason\":\"loss\","
                                        + "\"receiving\":\"good\",\"receivingReason\":\"none\"}"),
                        ChatFrames.message(TEXT),
                        ChatFrames.message(FILE),
                        ChatFrames.kept(TEXT),
                        ChatFrames.page(new ChatPage(List.of(TEXT, FILE), 8)),
                        GuestFrames.list(List.of(anna)),
                        GuestFrames.list(List.of(ada())),
                        GuestFrames.welcome(anna, false, FakeHouse.NOW),
                        GuestFrames.room(anna, List.of(otieno), List.of(anna)),
                        FakeHouse.TIMING.text(),
                        ServerFrames.DOOR,
                        ServerFrames.ring(PATIENT, "declined"),
                        ServerFrames.ending(5),
                        ServerFrames.finished("completed", 734, "Zk3T0b8QmW5yH1uJ4xLc9A"),
                        ServerFrames.TAKEN_OVER,
                        ServerFrames.error(ErrorCode.MALFORMED, "connection"),
                        ServerFrames.PONG);
    }

    @Test
    void everythingTheServerSaysIsJsonWhateverPeopleAreCalled() {
        Seat seat = new Seat(new SeatGrant(
                "call-1",
                "visit",
                PATIENT,
                "s",
                "\"O'Neil\"\\ \n\t日本 \u0001",
                "</script>",
                true,
                true,
                null,
                null,
                null,
                null,
                null));

        String name = Json.createReader(new StringReader(ServerFrames.welcome(
                        seat, null, new ServerFrames.Standing(true, FakeHouse.NOW, true), FakeHouse.NOW)))
                .readObject()
                .getJsonObject("self")
                .getString("name");

        assertThat(name).isEqualTo("\"O'Neil\"\\ \n\t日本 \u0001");
    }

    @Test
    void theTablesNameEveryErrorAndEveryCloseCode() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(document)
                .contains(Arrays.stream(ErrorCode.values())
                        .map(code -> "| `" + code.word() + "` |")
                        .toList())
                .contains(Arrays.stream(CloseCode.values())
                        .map(code -> "| " + code.code() + " | `" + code.reason() + "` |")
                        .toList());
    }

    private static List<String> examples(String section) throws IOException {
        List<String> examples = new ArrayList<>();
        boolean inSection = false;
        boolean inExample = false;
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("## ")) {
                inSection = line.equals(section);
            } else if (inSection && line.equals("```json")) {
                inExample = true;
            } else if (line.equals("```")) {
                inExample = false;
            } else if (inSection && inExample) {
                examples.add(line);
            }
        }
        return examples;
    }
}
