package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.CallSocket;
import org.televisit.product.Clinic;
import org.televisit.product.RawSocket;
import org.televisit.product.Visit;

/** Frames that must not get through, and what happens to who sends them. */
@ExtendWith(WithTelevisit.class)
class FramesIT {

    private static final int UNSUPPORTED = 1003;
    private static final int POLICY = 1008;
    private static final int TOO_BIG = 1009;
    private static final int TEN_MEGABYTES = 10 << 20;

    private static final Map<String, String> NO_MESSAGES = Map.ofEntries(
            entry("{'type':'offer','sdp':'v=0','connection':'1.1','from':'patient'}", "forged"),
            entry("{'type':'answer','type':'leave','sdp':'v=0','connection':'1.1'}", "duplicate-key"),
            entry("{'type':'media-state','microphone':true,'microphone':false,'camera':true}", "duplicate-key"),
            entry("{'type':'offer','sdp':'v=0','connection':'1.1','surprise':1}", "malformed"),
            entry("{'type':'offer','sdp':7,'connection':'1.1'}", "malformed"),
            entry("{'type':'offer'}", "malformed"),
            entry("{'type':'offer','sdp':'v=0'", "malformed"),
            entry("[1,2]", "malformed"),
            entry("hello", "malformed"),
            entry("{}", "malformed"),
            entry("{'type':'overthrow'}", "unknown-type"),
            entry("{'type':'welcome'}", "unknown-type"));

    private static Map.Entry<String, String> entry(String frame, String error) {
        return Map.entry(frame.replace('\'', '"'), error);
    }

    @Test
    void an_offer_reaches_the_other_side_with_the_senders_seat(Clinic clinic) {
        try (Room room = Room.admitted(clinic)) {
            room.doctor().send(room.offer("v=0"));

            JsonObject offer = room.patient().await("offer");
            assertThat(offer.get("from").getAsString()).isEqualTo("practitioner");
            assertThat(offer.get("sdp").getAsString()).isEqualTo("v=0");
        }
    }

    @Test
    void nothing_of_the_media_passes_before_the_patient_is_let_in(Clinic clinic) {
        try (Room room = Room.entered(clinic)) {
            room.patient().send(room.offer("v=0"));
            assertThat(room.patient().await("error").get("code").getAsString()).isEqualTo("not-admitted");
            room.doctor().send(room.offer("v=0"));
            assertThat(room.doctor().await("error").get("code").getAsString()).isEqualTo("not-admitted");

            assertThat(room.doctor().hasReceived("offer")).isFalse();
            assertThat(room.patient().hasReceived("offer")).isFalse();
            assertThat(room.patient().hasReceived("ice-servers")).isFalse();
        }
    }

    @Test
    void a_patient_cannot_let_themselves_in(Clinic clinic) {
        try (Room room = Room.entered(clinic)) {
            room.patient().send("{\"type\":\"admit\"}");

            assertThat(room.patient().await("error").get("code").getAsString()).isEqualTo("not-allowed");
            assertThat(room.patient().hasReceived("admitted")).isFalse();
        }
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_message_is_answered_and_not_relayed(Clinic clinic) {
        Room room = Room.admitted(clinic);
        return NO_MESSAGES.entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getValue() + ": " + bad.getKey(), () -> {
                    room.patient().send(bad.getKey());

                    assertThat(room.patient().await("error").get("code").getAsString())
                            .isEqualTo(bad.getValue());
                    assertThat(room.doctor().hasReceived("offer")).isFalse();
                    assertThat(room.patient().isOpen()).isTrue();
                }))
                .onClose(room::close);
    }

    @Test
    void a_binary_frame_closes_the_socket(Clinic clinic) {
        try (CallSocket socket = patient(clinic)) {
            socket.sendBinary(new byte[] {1, 2, 3});

            assertThat(socket.closeCode()).isEqualTo(UNSUPPORTED);
        }
    }

    @Test
    void a_frame_of_ten_megabytes_closes_the_socket(Clinic clinic) {
        try (RawSocket socket = raw(clinic)) {
            socket.send(RawSocket.TEXT, true, new byte[TEN_MEGABYTES]);

            assertThat(socket.closeCode()).isIn(TOO_BIG, RawSocket.DROPPED);
        }
    }

    @Test
    void a_frame_of_seventy_kilobytes_is_told_why(Clinic clinic) {
        try (RawSocket socket = raw(clinic)) {
            socket.send(RawSocket.TEXT, true, spaces(70 << 10));

            assertThat(socket.closeCode()).isEqualTo(TOO_BIG);
        }
    }

    @Test
    void a_frame_without_a_mask_ends_the_connection(Clinic clinic) {
        try (RawSocket socket = raw(clinic)) {
            socket.sendRaw((byte) 0x81, (byte) 2, (byte) '{', (byte) '}');

            assertThat(socket.closeCode()).isIn(1002, RawSocket.DROPPED);
        }
    }

    @Test
    void who_never_stops_sending_is_shown_out(Clinic clinic) {
        try (RawSocket socket = raw(clinic)) {
            byte[] ping = "{\"type\":\"ping\"}".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 3_000 && socket.send(RawSocket.TEXT, true, ping); i++) {
                assertThat(ping).isNotEmpty();
            }

            assertThat(socket.closeCode()).isIn(POLICY, RawSocket.DROPPED);
        }
    }

    @Test
    void one_who_breaks_the_rules_takes_nobody_along(Clinic clinic) {
        try (Room room = Room.admitted(clinic)) {
            room.patient().sendBinary(new byte[] {1});
            assertThat(room.patient().closeCode()).isEqualTo(UNSUPPORTED);

            room.doctor().await("other-interrupted");
            assertThat(room.doctor().hasReceived("error")).isFalse();
        }
    }

    private static CallSocket patient(Clinic clinic) {
        Visit visit = clinic.visitNow();
        CallSocket socket = CallSocket.open(clinic.product(), visit.ticketFor(visit.patient()));
        socket.await("welcome");
        return socket;
    }

    private static RawSocket raw(Clinic clinic) {
        Visit visit = clinic.visitNow();
        return RawSocket.open(clinic.product(), visit.ticketFor(visit.patient()));
    }

    private static byte[] spaces(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }
}
