package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.CallSocket;
import org.televisit.product.Clinic;
import org.televisit.product.GuestLink;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** What a guest's link and ticket open, what they do not, and what is written down of it. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class GuestDoorIT {

    private static final String AGREES = "{\"type\":\"guest-consent\",\"guest\":\"guest-1\",\"agreed\":true}";
    private static final String OFFER =
            "{\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1.2\",\"to\":\"practitioner\"}";

    @Test
    void a_guest_is_let_in_by_the_patients_word_and_every_step_is_written_down(Clinic clinic) {
        Visit visit = clinic.visitNow();
        GuestLink link = GuestLink.of(visit, "Anna Weber", "interpreter");
        try (CallSocket guest = CallSocket.open(clinic.product(), link.ticket(clinic.product()));
                CallSocket patient = CallSocket.open(clinic.product(), visit.ticketFor(visit.patient()));
                CallSocket doctor = CallSocket.open(clinic.product(), visit.ticketFor(visit.doctor()))) {
            assertThat(standing(guest.await("room"))).isEqualTo("not-begun");
            doctor.await("resume-ticket");
            patient.await("resume-ticket");
            doctor.send("{\"type\":\"admit\"}");
            assertThat(standing(guest.await("room"))).isEqualTo("asked");
            guest.send(OFFER);
            assertThat(guest.await("error").get("code").getAsString()).isEqualTo("not-admitted");
            assertThat(doctor.hasReceived("offer")).isFalse();

            patient.send(AGREES);

            JsonObject room = guest.await("room");
            assertThat(standing(room)).isEqualTo("in");
            assertThat(room.toString()).contains(visit.patient().name());
            assertThat(guest.await("ice-servers").get("iceServers").toString()).doesNotContain("-p\"");
            guest.send(OFFER);
            assertThat(doctor.await("offer").get("from").getAsString()).isEqualTo("guest-1");
            guest.send("{\"type\":\"leave\"}");
            assertThat(guest.closeCode()).isEqualTo(1000);
            doctor.await("guests");
        }
        awaitLines(clinic, visit, List.of("GUEST_INVITE", "GUEST_WAIT", "GUEST_CONSENT", "GUEST_ENTER", "GUEST_LEAVE"));
    }

    @Test
    void a_guest_who_waits_is_nobodys_presence(Clinic clinic) {
        Visit visit = clinic.visitNow();
        GuestLink link = GuestLink.of(visit, "Anna Weber", "interpreter");
        try (CallSocket guest = CallSocket.open(clinic.product(), link.ticket(clinic.product()))) {
            guest.await("resume-ticket");
            assertThat(visit.seenBy(visit.doctor()).get("status").getAsString()).isEqualTo("BOOKED");
            assertThat(visit.seenBy(visit.doctor()).has("waitingSince")
                            && !visit.seenBy(visit.doctor()).get("waitingSince").isJsonNull())
                    .isFalse();
        }
    }

    @Test
    void a_ticket_serves_once_and_only_from_our_own_pages(Clinic clinic) {
        Visit visit = clinic.visitNow();
        GuestLink link = GuestLink.of(visit, "Anna Weber", "interpreter");
        String ticket = link.ticket(clinic.product());
        refused(() -> CallSocket.open(clinic.product(), ticket, "https://elsewhere.example"));
        try (CallSocket guest = CallSocket.open(clinic.product(), ticket)) {
            guest.await("welcome");
            refused(() -> CallSocket.open(clinic.product(), ticket));
            refused(() -> CallSocket.open(clinic.product(), "guest-" + link.secret()));
            refused(() -> CallSocket.open(clinic.product(), link.secret()));
        }
        assertThat(clinic.nobody()
                        .post("/guest/join", "{\"secret\":\"" + link.secret() + "\"}")
                        .status())
                .as("without an origin")
                .isEqualTo(403);
    }

    @Test
    void whoever_holds_a_link_is_told_nothing_of_the_patient(Clinic clinic) {
        Visit visit = clinic.visitNow();
        GuestLink link = GuestLink.of(visit, "Anna Weber", "interpreter");

        String told = link.asks(clinic.product(), "invitation").expect(200).text();

        assertThat(told).contains("Anna Weber", "interpreter", visit.doctor().name());
        assertThat(told).doesNotContain(visit.patient().name()).doesNotContain(visit.id());
    }

    @Test
    void a_link_that_is_taken_back_is_dead_at_once_for_page_socket_and_return(Clinic clinic) {
        Visit visit = clinic.visitNow();
        GuestLink link = GuestLink.of(visit, "Anna Weber", "interpreter");
        String path = "/appointments/" + visit.id() + "/guests/" + link.id() + "/revoke";
        try (CallSocket guest = CallSocket.open(clinic.product(), link.ticket(clinic.product()))) {
            String resume = guest.await("resume-ticket").get("ticket").getAsString();
            String entry = link.ticket(clinic.product());
            clinic.doctor().post(path, "{}").expect(403);
            visit.patient().post(path, "{}").expect(403);
            assertThat(guest.isOpen()).isTrue();

            visit.doctor().post(path, "{}").expect(200);

            assertThat(guest.closeCode(Duration.ofSeconds(2))).isEqualTo(4003);
            refused(() -> CallSocket.open(clinic.product(), resume));
            refused(() -> CallSocket.open(clinic.product(), entry));
            assertThat(link.asks(clinic.product(), "join").expect(403).string("reason"))
                    .isEqualTo("guest-revoked");
            assertThat(link.asks(clinic.product(), "invitation").expect(200).string("refusal"))
                    .isEqualTo("guest-revoked");
        }
        awaitLines(clinic, visit, List.of("GUEST_REVOKE", "GUEST_REFUSED"));
    }

    @Test
    void with_the_call_its_links_end_and_so_do_those_of_a_visit_called_off(Clinic clinic) {
        Visit visit = clinic.visitNow();
        GuestLink link = GuestLink.of(visit, "Anna Weber", "interpreter");
        try (CallSocket guest = CallSocket.open(clinic.product(), link.ticket(clinic.product()))) {
            guest.await("resume-ticket");
            visit.finishAs(visit.doctor(), "TECHNICAL").expect(200);
            assertThat(guest.closeCode()).isEqualTo(4002);
        }
        assertThat(link.asks(clinic.product(), "join").expect(403).string("reason"))
                .isEqualTo("guest-over");

        Visit other = clinic.visitNow();
        GuestLink lost = GuestLink.of(other, "Ben Ruiz", "relative");
        other.cancelAs(other.doctor()).expect(200);
        assertThat(lost.asks(clinic.product(), "join").expect(403).string("reason"))
                .isEqualTo("guest-over");
    }

    @Test
    void a_call_has_six_links_at_most_and_each_needs_a_name(Clinic clinic) {
        Visit visit = clinic.visitNow();
        for (int i = 1; i <= 6; i++) {
            GuestLink.of(visit, "Guest " + i, "other");
        }
        Person doctor = visit.doctor();
        String path = "/appointments/" + visit.id() + "/guests";
        assertThat(doctor.post(path, "{\"name\":\"One more\",\"kind\":\"other\"}")
                        .expect(409)
                        .string("reason"))
                .isEqualTo("guest-too-many");
        Visit another = clinic.visitNow();
        String his = "/appointments/" + another.id() + "/guests";
        another.doctor().post(his, "{\"name\":\" \",\"kind\":\"other\"}").expect(400);
        another.doctor().post(his, "{\"name\":\"Eva\",\"kind\":\"spy\"}").expect(400);
    }

    private static String standing(JsonObject room) {
        return room.get("standing").getAsString();
    }

    private static void refused(Runnable opening) {
        assertThatThrownBy(opening::run)
                .isInstanceOfSatisfying(CallSocket.Refused.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(403));
    }

    private static void awaitLines(Clinic clinic, Visit visit, List<String> actions) {
        long until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        List<String> written = List.of();
        Person admin = clinic.admin();
        while (!written.containsAll(actions) && System.nanoTime() < until) {
            written = StreamSupport.stream(
                            admin.get("/audit?limit=100&type=Appointment&id=" + visit.id())
                                    .expect(200)
                                    .array()
                                    .spliterator(),
                            false)
                    .map(JsonElement::getAsJsonObject)
                    .map(line -> line.get("action").getAsString())
                    .toList();
        }
        assertThat(written).containsAll(actions);
    }
}
