package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.CallSocket;
import org.televisit.product.Clinic;
import org.televisit.product.HandedOver;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** What is written and handed over in a visit: nothing of it is lost, and nobody else reads it. */
@ExtendWith(WithTelevisit.class)
class ChatIT {

    private static final String ALL = "{\"type\":\"chat-since\",\"sequence\":0}";
    private static final int TEN_MEBIBYTES = 10 << 20;

    private static String chat(String id, String text) {
        return "{\"type\":\"chat\",\"id\":\"" + id + "\",\"text\":\"" + text + "\"}";
    }

    @Test
    void before_the_patient_is_let_in_both_can_write(Clinic clinic) {
        try (Room room = Room.entered(clinic)) {
            room.patient().send(chat("a", "Good morning"));

            JsonObject heard = room.doctor().await("chat");
            assertThat(heard.get("from").getAsString()).isEqualTo("patient");
            assertThat(heard.get("text").getAsString()).isEqualTo("Good morning");
            assertThat(room.patient().await("chat-ack").get("sequence").getAsInt())
                    .isEqualTo(heard.get("sequence").getAsInt());
        }
    }

    @Test
    void through_sockets_that_die_between_sending_and_answer_nothing_is_lost_or_doubled(Clinic clinic) {
        Visit visit = clinic.visitNow();
        Random chance = new Random(7);
        List<String> written = IntStream.range(0, 40).mapToObj(i -> "line " + i).toList();
        CallSocket doctor = enter(visit, visit.doctor());
        CallSocket patient = enter(visit, visit.patient());
        String ticket = patient.await("resume-ticket").get("ticket").getAsString();
        for (int i = 0; i < written.size(); ) {
            patient.send(chat("m" + i, written.get(i)));
            if (i % 2 == 1 && chance.nextInt(3) > 0) {
                patient.vanish();
                patient = CallSocket.open(clinic.product(), ticket);
                ticket = patient.await("resume-ticket").get("ticket").getAsString();
            } else {
                assertThat(patient.await("chat-ack").get("id").getAsString()).isEqualTo("m" + i);
                i++;
            }
        }

        for (String line : written) {
            assertThat(doctor.await("chat").get("text").getAsString()).isEqualTo(line);
        }
        assertThat(doctor.hasReceived("chat")).isFalse();
        assertThat(textsOf(doctor)).isEqualTo(written);
        assertThat(visit.doctor()
                        .get("/appointments/" + visit.id() + "/chat?limit=100")
                        .expect(200)
                        .object()
                        .getAsJsonArray("messages"))
                .hasSize(written.size());
        doctor.close();
        patient.close();
    }

    private static CallSocket enter(Visit visit, Person person) {
        CallSocket socket = CallSocket.open(person.product(), visit.ticketFor(person));
        socket.await("welcome");
        return socket;
    }

    /** The whole conversation, as a page that has just come asks for it. */
    private static List<String> textsOf(CallSocket socket) {
        List<String> texts = new ArrayList<>();
        socket.send(ALL);
        while (true) {
            JsonObject page = socket.await("chat-page");
            JsonArray messages = page.getAsJsonArray("messages");
            for (JsonElement message : messages) {
                assertThat(message.getAsJsonObject().get("sequence").getAsInt()).isEqualTo(texts.size() + 1);
                texts.add(message.getAsJsonObject().get("text").getAsString());
            }
            if (texts.size() == page.get("last").getAsInt()) {
                return texts;
            }
            socket.send(ALL.replace("0", Integer.toString(texts.size())));
        }
    }

    @Test
    void a_file_is_told_to_both_and_comes_out_as_it_went_in_with_safe_headers(Clinic clinic) {
        try (Room room = Room.entered(clinic)) {
            Visit visit = room.visit();
            HandedOver letter = HandedOver.pdf("Arztbrief é \u65e5.pdf", 300_000);

            String id = fileId(letter.by(visit.patient(), visit.id(), "f1").expect(200));
            letter.by(visit.patient(), visit.id(), "f1").expect(200);

            assertThat(room.doctor()
                            .await("chat")
                            .getAsJsonObject("file")
                            .get("name")
                            .getAsString())
                    .isEqualTo("Arztbrief é \u65e5.pdf");
            assertThat(room.patient().await("chat").get("id").getAsString()).isEqualTo("f1");
            assertThat(room.doctor().hasReceived("chat")).isFalse();
            Answer fetched = visit.doctor()
                    .get("/appointments/" + visit.id() + "/chat/files/" + id)
                    .expect(200);
            assertThat(fetched.text()).hasSize(300_000).startsWith("%PDF-1.7");
            assertThat(header(fetched, "Content-Type")).isEqualTo("application/pdf");
            assertThat(header(fetched, "Content-Disposition"))
                    .isEqualTo("attachment; filename=\"Arztbrief _ _.pdf\";"
                            + " filename*=UTF-8''Arztbrief%20%C3%A9%20%E6%97%A5.pdf");
            assertThat(fetched.headers().allValues("X-Content-Type-Options")).contains("nosniff");
            assertThat(String.join(";", fetched.headers().allValues("Content-Security-Policy")))
                    .contains("sandbox");
            assertThat(String.join(";", fetched.headers().allValues("Cache-Control")))
                    .contains("no-store");
        }
    }

    private static String header(Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String fileId(Answer kept) {
        return kept.object().getAsJsonObject("file").get("id").getAsString();
    }

    @TestFactory
    Stream<DynamicTest> nobody_else_reads_or_hands_over_anything(Clinic clinic) {
        Visit visit = clinic.visitNow();
        HandedOver letter = HandedOver.pdf("letter.pdf", 100);
        String id = fileId(letter.by(visit.patient(), visit.id(), "f1").expect(200));
        Visit other = clinic.visitNow();
        Map<Person, Integer> strangers = Map.of(
                clinic.nobody(), 401,
                other.patient(), 403,
                other.doctor(), 403,
                clinic.admin(), 403);
        List<DynamicTest> matrix = new ArrayList<>();
        strangers.forEach((person, status) -> {
            matrix.add(DynamicTest.dynamicTest(status + " for " + person, () -> {
                Answer read =
                        person.get("/appointments/" + visit.id() + "/chat").expect(status);
                Answer file = person.get("/appointments/" + visit.id() + "/chat/files/" + id)
                        .expect(status);
                assertThat(read.text() + file.text()).doesNotContain("letter", "%PDF");
                letter.by(person, visit.id(), "mine").expect(status);
            }));
        });
        matrix.add(DynamicTest.dynamicTest("404 by way of one's own visit", () -> {
            other.doctor()
                    .get("/appointments/" + other.id() + "/chat/files/" + id)
                    .expect(404);
            visit.doctor().get("/appointments/AAAAAAAAAAAAAAAAAAAAAA/chat").expect(404);
        }));
        return matrix.stream();
    }

    @TestFactory
    Stream<DynamicTest> what_may_not_be_handed_over_is_refused_with_its_reason(Clinic clinic) {
        Visit visit = clinic.visitNow();
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        Map<HandedOver, String> refused = Map.of(
                HandedOver.pdf("large.pdf", TEN_MEBIBYTES + 1),
                "file-too-large",
                new HandedOver("empty.pdf", new byte[0]),
                "file-empty",
                new HandedOver("page.pdf", page),
                "file-type",
                HandedOver.pdf("../../etc/passwd", 100),
                "file-name",
                HandedOver.pdf("a\r\nSet-Cookie: b.pdf", 100),
                "file-name",
                HandedOver.pdf("a\u202efdp.exe", 100),
                "file-name",
                HandedOver.pdf(" ", 100),
                "file-name");
        return refused.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getValue() + ": " + each.getKey().name(), () -> {
                            Answer answer = each.getKey().by(visit.patient(), visit.id(), "f1");
                            assertThat(answer.expect(400).string("reason")).isEqualTo(each.getValue());
                            assertThat(answer.string("title")).isNotBlank();
                        }));
    }

    @Test
    void ten_mebibytes_pass(Clinic clinic) {
        Visit visit = clinic.visitNow();
        HandedOver scan = HandedOver.pdf("scan.pdf", TEN_MEBIBYTES);
        Arrays.fill(scan.content(), 100, TEN_MEBIBYTES, (byte) 'x');

        String id = fileId(scan.by(visit.patient(), visit.id(), "f1").expect(200));

        assertThat(visit.patient()
                        .get("/appointments/" + visit.id() + "/chat/files/" + id)
                        .expect(200)
                        .text())
                .hasSize(TEN_MEBIBYTES);
    }

    @Test
    void when_the_call_is_finished_it_can_be_read_and_nothing_more_be_handed_over(Clinic clinic) {
        try (Room room = Room.entered(clinic)) {
            Visit visit = room.visit();
            room.patient().send(chat("a", "<b>Good</b> morning"));
            room.patient().await("chat-ack");
            visit.finishAs(visit.doctor(), "TECHNICAL").expect(200);

            JsonObject page = visit.patient()
                    .get("/appointments/" + visit.id() + "/chat")
                    .expect(200)
                    .object();
            assertThat(page.getAsJsonArray("messages")
                            .get(0)
                            .getAsJsonObject()
                            .get("text")
                            .getAsString())
                    .isEqualTo("<b>Good</b> morning");
            HandedOver.pdf("late.pdf", 100)
                    .by(visit.patient(), visit.id(), "f1")
                    .expect(403);
        }
    }
}
