package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "null",
                "7",
                "\"offer\"",
                "[]",
                "{",
                "}",
                "{}",
                "{\"type\":}",
                "{\"type\":\"ping\"",
                "{\"type\":\"ping\",}",
                "{\"type\":\"ping\"}{\"type\":\"ping\"}",
                "{\"type\":\"ping\"}x",
                "{'type':'ping'}",
                "{type:\"ping\"}",
                "{\"type\":\"ping\",\"more\":1}",
                "{\"type\":7}",
                "{\"type\":null}",
                "{\"type\":{\"type\":\"ping\"}}",
                "{\"type\":\"offer\",\"connection\":\"1.2\"}",
                "{\"type\":\"offer\",\"sdp\":null,\"connection\":\"1.2\"}",
                "{\"type\":\"offer\",\"sdp\":\"a\nb\",\"connection\":\"1.2\"}",
                "{\"type\":\"offer\",\"sdp\":\"v=0\"}",
                "{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"\"}",
                "{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\".\"}",
                "{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1\"}",
                "{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1.\"}",
                "{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1.2.3\"}",
                "{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1.x\"}",
                "{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"12345678901.12345678901\"}",
                "{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1.2\",\"for\":\"x\"}",
                "{\"type\":\"candidate\",\"connection\":\"1.2\"}",
                "{\"type\":\"candidate\",\"candidate\":\"c\",\"connection\":\"1.2\"}",
                "{\"type\":\"candidate\",\"candidate\":{},\"connection\":\"1.2\"}",
                "{\"type\":\"candidate\",\"candidate\":{\"candidate\":\"\",\"x\":1},\"connection\":\"1.2\"}",
                "{\"type\":\"candidate\",\"candidate\":{\"candidate\":\"\",\"sdpMid\":0},\"connection\":\"1.2\"}",
                "{\"type\":\"candidate\",\"candidate\":{\"candidate\":\"\",\"sdpMLineIndex\":65536},\"connection\":\"1.2\"}",
                "{\"type\":\"candidate\",\"candidate\":{\"candidate\":{}},\"connection\":\"1.2\"}",
                "{\"type\":\"candidate\",\"candidate\":[],\"connection\":\"1.2\"}",
                "{\"type\":\"media-state\",\"microphone\":\"true\",\"camera\":true}",
                "{\"type\":\"media-state\",\"microphone\":true}",
                "{\"type\":\"screen\"}",
                "{\"type\":\"screen\",\"on\":\"true\"}",
                "{\"type\":\"screen\",\"on\":true,\"by\":\"patient\"}",
                "{\"type\":\"proof-commit\",\"connection\":\"1.2\"}",
                "{\"type\":\"proof-commit\",\"commitment\":\"short\",\"connection\":\"1.2\"}",
                "{\"type\":\"proof-commit\",\"commitment\":\"q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJ=\",\"connection\":\"1.2\"}",
                "{\"type\":\"proof-commit\",\"nonce\":\"q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA\",\"connection\":\"1.2\"}",
                "{\"type\":\"proof-reveal\",\"nonce\":\"q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA\"}",
                "{\"type\":\"proof-reveal\",\"nonce\":\"q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJAA\",\"connection\":\"1.2\"}",
                "{\"type\":\"media-report\",\"audioReceived\":true,\"videoReceived\":true,\"framesDecoded\":-1}",
                "{\"type\":\"media-report\",\"audioReceived\":true,\"videoReceived\":true,\"framesDecoded\":1.5}",
                "{\"type\":\"media-report\",\"audioReceived\":true,\"videoReceived\":true,\"framesDecoded\":2147483648}",
                "{\"type\":\"quality-state\",\"step\":\"tiny\",\"reason\":\"loss\",\"receiving\":\"good\",\"receivingReason\":\"none\"}",
                "{\"type\":\"quality-state\",\"step\":\"full\",\"reason\":\"you\",\"receiving\":\"good\",\"receivingReason\":\"none\"}",
                "{\"type\":\"quality-state\",\"step\":\"full\",\"reason\":\"none\",\"receiving\":\"fine\",\"receivingReason\":\"none\"}",
                "{\"type\":\"quality-state\",\"step\":\"full\",\"reason\":\"none\",\"receiving\":\"good\"}",
                "{\"type\":\"quality-state\",\"step\":\"full\",\"reason\":\"none\",\"receiving\":\"good\",\"receivingReason\":\"none\",\"bitrate\":1}",
                "{\"type\":\"setup\",\"milliseconds\":600001}",
                "{\"type\":\"setup\",\"milliseconds\":1e3}",
                "{\"type\":\"setup\",\"milliseconds\":99999999999999999999999999}",
                "{\"type\":\"setup\",\"milliseconds\":1e1000000000}",
                "{\"type\":\"chat\",\"text\":\"hello\"}",
                "{\"type\":\"chat\",\"id\":\"a\"}",
                "{\"type\":\"chat\",\"id\":\"a\",\"text\":\"\"}",
                "{\"type\":\"chat\",\"id\":\"a\",\"text\":\" \\n \"}",
                "{\"type\":\"chat\",\"id\":\"a\",\"text\":7}",
                "{\"type\":\"chat\",\"id\":\"a\",\"text\":{}}",
                "{\"type\":\"chat\",\"id\":\"\",\"text\":\"hello\"}",
                "{\"type\":\"chat\",\"id\":\"a b\",\"text\":\"hello\"}",
                "{\"type\":\"chat\",\"id\":\"0123456789012345678901234567890123456\",\"text\":\"hello\"}",
                "{\"type\":\"chat\",\"id\":\"a\",\"text\":\"hello\",\"sequence\":1}",
                "{\"type\":\"chat-since\"}",
                "{\"type\":\"chat-since\",\"sequence\":-1}",
                "{\"type\":\"chat-since\",\"sequence\":\"0\"}",
                "{\"type\":\"trouble\",\"cause\":\"DEVICE\"}",
                "{\"type\":\"trouble\",\"cause\":\"\"}",
                "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9}",
            })
    void whatIsNotTheObjectOfItsTypeIsMalformed(String frame) {
        assertThat(faultOf(frame)).isEqualTo(ErrorCode.MALFORMED);
    }

    @Test
    void whitespaceAroundAndOrderWithinDoNotMatter() throws SignalFault {
        assertThat(SignalParser.parse(" \n{ \"connection\" : \"1.2\", \"sdp\":\"\\u0076=0\", \"type\":\"answer\" }\t"))
                .isEqualTo(new SignalMessage.Answer("v=0", "1.2", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"ping\",\"type\":\"ping\"}",
                "{\"type\":\"ping\",\"type\":\"leave\"}",
                "{\"type\":\"offer\",\"sdp\":\"a\",\"sdp\":\"b\",\"connection\":\"1.2\"}",
                "{\"type\":\"ping\",\"\\u0074ype\":\"leave\"}",
                "{\"type\":\"candidate\",\"candidate\":{\"candidate\":\"a\",\"candidate\":\"b\"},\"connection\":\"1.2\"}",
            })
    void duplicateKeysAreRefusedHoweverTheyAreWritten(String frame) {
        assertThat(faultOf(frame)).isEqualTo(ErrorCode.DUPLICATE_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\":\"practitioner\",\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1.2\"}",
                "{\"type\":\"ping\",\"from\":null}",
                "{\"type\":\"no-such\",\"fr\\u006fm\":\"x\"}",
            })
    void aFrameThatNamesItsSenderIsForged(String frame) {
        assertThat(faultOf(frame)).isEqualTo(ErrorCode.FORGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"type\":\"welcome\"}", "{\"type\":\"Offer\"}", "{\"type\":\"\"}", "{\"type\":\"finished\"}"})
    void whatOnlyTheServerSaysIsUnknown(String frame) {
        assertThat(faultOf(frame)).isEqualTo(ErrorCode.UNKNOWN_TYPE);
    }

    @Test
    void anSdpMayHave48KilobytesAndNotOneCharacterMore() throws SignalFault {
        String most = "x".repeat(48 * 1024);

        assertThat(SignalParser.parse(offer(most))).isEqualTo(new SignalMessage.Offer(most, "1.2", null));
        assertThat(faultOf(offer(most + "x"))).isEqualTo(ErrorCode.MALFORMED);
    }

    @Test
    void deepNestingIsRefusedAtTheSecondLevel() {
        assertThat(faultOf("{\"a\":".repeat(10_000))).isEqualTo(ErrorCode.MALFORMED);
        assertThat(faultOf("[".repeat(60_000))).isEqualTo(ErrorCode.MALFORMED);
    }

    @Test
    void noRubbishThrowsAnythingButAFault() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            char[] frame = CallFixture.CANDIDATE.toCharArray();
            for (int hit = random.nextInt(4); hit >= 0; hit--) {
                frame[random.nextInt(frame.length)] = "{}[]\":,\\u0e+-tfn \ud800\u0000".charAt(random.nextInt(19));
            }
            String text = new String(frame, 0, random.nextInt(frame.length) + 1);
            try {
                assertThat(SignalParser.parse(text)).isNotNull();
            } catch (SignalFault expected) {
                assertThat(expected.code()).isNotNull();
            }
        }
    }

    private static String offer(String sdp) {
        return "{\"type\":\"offer\",\"sdp\":\"" + sdp + "\",\"connection\":\"1.2\"}";
    }

    private static ErrorCode faultOf(String frame) {
        SignalFault fault = catchThrowableOfType(SignalFault.class, () -> SignalParser.parse(frame));
        assertThat(fault).as(frame.length() > 200 ? "long frame" : frame).isNotNull();
        return fault.code();
    }
}
