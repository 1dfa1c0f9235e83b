package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.televisit.product.Answer;
import org.televisit.product.CallSocket;
import org.televisit.product.Clinic;
import org.televisit.product.GuestLink;
import org.televisit.product.HandedOver;
import org.televisit.product.Person;
import org.televisit.product.Session;
import org.televisit.product.Visit;

/**
 * A visit with content of every kind, each made by whom it is made by: a signed note, a signed prescription, a document,
 * a line and a file of the chat, a recording that can be played, a guest's link.
 *
 * @param names what the names in braces of an address stand for
 */
record FullVisit(Visit visit, GuestLink guest, Map<String, String> names) {

    /** A word of each content; they stand nowhere else. */
    static final List<String> WORDS =
            List.of("heron-note", "heron-pill", "heron-name", "heron-paper", "heron-line", "heron-file", "heron-tape");

    static FullVisit made(Clinic clinic) {
        try (Room room = Room.admitted(clinic)) {
            Visit visit = room.visit();
            room.patient().send("{\"type\":\"chat\",\"id\":\"m1\",\"text\":\"heron-line\"}");
            room.patient().await("chat-ack");
            GuestLink guest = GuestLink.of(visit, "Anna Weber", "interpreter");
            Map<String, String> names = Map.of(
                    "visit", visit.id(),
                    "patient", visit.patient().publicId(),
                    "doctor", visit.doctor().publicId(),
                    "note", noted(visit),
                    "prescription", prescribed(visit),
                    "document", shared(visit),
                    "file", handedOver(visit),
                    "recording", recorded(room),
                    "guest", guest.id());
            return new FullVisit(visit, guest, names);
        }
    }

    private static String path(Visit visit, String more) {
        return "/appointments/" + visit.id() + more;
    }

    private static String noted(Visit visit) {
        visit.doctor()
                .put(path(visit, "/note"), "{\"text\":\"heron-note\",\"revision\":0}")
                .expect(200);
        return visit.doctor()
                .post(path(visit, "/note/sign"), "{\"revision\":1}")
                .expect(200)
                .string("status");
    }

    private static String prescribed(Visit visit) {
        String lines =
                "{\"lines\":[{\"medicine\":\"heron-pill\",\"dose\":\"1 mg\",\"frequency\":\"daily\",\"days\":3}]}";
        Person doctor = visit.doctor();
        Answer draft = doctor.post(path(visit, "/prescriptions"), lines).expect(201);
        String sign = "/api/v1" + path(visit, "/prescriptions/" + draft.string("id") + "/sign");
        String seen = "{\"version\":" + draft.string("version") + "}";
        Session.of(doctor)
                .stepsUp(doctor)
                .sends(
                        "POST",
                        sign,
                        "application/json",
                        seen,
                        "Origin",
                        doctor.product().origin())
                .expect(200);
        return draft.string("id");
    }

    private static byte[] pdf(String word) {
        return ("%PDF-1.7\n" + word).getBytes(StandardCharsets.US_ASCII);
    }

    private static String shared(Visit visit) {
        return visit.patient()
                .hands(path(visit, "/documents"), "heron-name.pdf", pdf("heron-paper"))
                .expect(201)
                .string("id");
    }

    private static String handedOver(Visit visit) {
        Answer kept = new HandedOver("letter.pdf", pdf("heron-file")).by(visit.patient(), visit.id(), "f1");
        return kept.expect(200).object().getAsJsonObject("file").get("id").getAsString();
    }

    private static String recorded(Room room) {
        Visit visit = room.visit();
        String read = ",\"text\":\"2026-11\",\"language\":\"en\"}";
        room.doctor().send("{\"type\":\"recording\",\"act\":\"ask\"" + read);
        awaitState(room.patient(), "asked");
        room.patient().send("{\"type\":\"recording\",\"act\":\"agree\"" + read);
        String id = awaitState(room.doctor(), "recording").get("id").getAsString();
        Person doctor = visit.doctor();
        String takes = path(visit, "/recordings/" + id + "/takes");
        doctor.post(takes, "{\"mediaType\":\"video/mp4;codecs=avc1.42E01F,opus\"}")
                .expect(200);
        String[] headers = {"Content-Type", "application/octet-stream", "X-Content-SHA256", sha256("heron-tape")};
        doctor.ofTheSite("PUT", "/api/v1" + takes + "/1/chunks/0", "heron-tape", headers)
                .expect(200);
        doctor.post(takes + "/1/close", "{\"chunks\":1,\"millis\":2000}").expect(200);
        room.doctor().send("{\"type\":\"recording\",\"act\":\"stop\"}");
        awaitState(room.patient(), "complete");
        return id;
    }

    private static JsonObject awaitState(CallSocket socket, String state) {
        JsonObject frame = socket.await("recording");
        while (!frame.get("state").getAsString().equals(state)) {
            frame = socket.await("recording");
        }
        return frame;
    }

    private static String sha256(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A path with this visit's things in the place of their names. */
    String filled(String path) {
        String filled = path;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    /** Fails unless each side still has all of it: else nothing was there to be refused, or a refusal did harm. */
    void isThere() {
        for (Person side : List.of(visit.patient(), visit.doctor())) {
            assertThat(got(side, "/note")).contains("heron-note", "SIGNED");
            assertThat(got(side, "/prescriptions")).contains("heron-pill", "SIGNED");
            assertThat(got(side, "/prescriptions/{prescription}/paper")).startsWith("%PDF");
            assertThat(got(side, "/documents")).contains("heron-name");
            assertThat(got(side, "/documents/{document}")).contains("heron-paper");
            assertThat(got(side, "/chat")).contains("heron-line", "letter.pdf");
            assertThat(got(side, "/chat/files/{file}")).contains("heron-file");
            assertThat(got(side, "/recordings/{recording}/takes/1")).isEqualTo("heron-tape");
        }
    }

    private String got(Person side, String more) {
        return side.get(filled(path(visit, more))).expect(200).text();
    }

    /** What of the contents an answer gives away; nothing where all is well. */
    static List<String> leaks(Answer answer) {
        return WORDS.stream().filter(answer.text()::contains).toList();
    }
}
