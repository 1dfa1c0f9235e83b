package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.CallSocket;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** Who hears news, who doesn't, and what opens no socket for them. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class NewsIT {

    private static final int POLICY = 1008;
    private static final int UNSUPPORTED = 1003;
    private static final int CROWDED = 4005;
    private static final int EVICTED = 4003;

    private static String ticket(Person person) {
        return person.post("/notices/ticket", "{}").expect(200).string("ticket");
    }

    private static CallSocket page(Clinic clinic, Person person) {
        CallSocket page = CallSocket.openPage(
                clinic.product(), ticket(person), clinic.product().origin());
        page.await("welcome");
        return page;
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(CallSocket.Refused.class, refused -> assertThat(refused.status())
                        .isEqualTo(403));
    }

    @Test
    void nobody_gets_a_ticket_without_signing_in(Clinic clinic) {
        assertThat(clinic.nobody().post("/notices/ticket", "{}").status()).isEqualTo(401);
    }

    @Test
    void a_ticket_opens_one_socket_of_an_own_page(Clinic clinic) {
        Person patient = clinic.patient();
        String ticket = ticket(patient);
        String own = clinic.product().origin();

        assertRefused(() -> CallSocket.openPage(clinic.product(), ticket, "https://evil.example"));
        try (CallSocket page = CallSocket.openPage(clinic.product(), ticket, own)) {
            page.await("welcome");
            assertRefused(() -> CallSocket.openPage(clinic.product(), ticket, own));
        }
        assertRefused(() -> CallSocket.openPage(clinic.product(), null, own));
        assertRefused(() -> CallSocket.openPage(clinic.product(), "A".repeat(43), own));
    }

    @Test
    void tickets_of_pages_and_of_calls_open_only_their_own(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String forCall = visit.ticketFor(visit.patient());
        String forPage = ticket(visit.patient());

        assertRefused(() ->
                CallSocket.openPage(clinic.product(), forCall, clinic.product().origin()));
        assertRefused(() -> CallSocket.open(clinic.product(), forPage));
    }

    @Test
    void the_parties_hear_of_a_cancelled_visit_within_a_second_and_nobody_else_does(Clinic clinic) {
        // a busy machine may hold one up
        assertThat(Stream.generate(() -> heardAfter(clinic)).limit(3)).anyMatch(after -> after.toMillis() < 1000);
    }

    private static Duration heardAfter(Clinic clinic) {
        Person doctor = clinic.doctor();
        Person patient = clinic.patient();
        Visit visit = clinic.visitIn(Duration.ofHours(30), doctor, patient);
        try (CallSocket patients = page(clinic, patient);
                CallSocket doctors = page(clinic, doctor);
                CallSocket another = page(clinic, clinic.patient());
                CallSocket anotherDoctor = page(clinic, clinic.doctor())) {
            visit.cancelAs(doctor).expect(200);
            Instant committed = Instant.now();

            JsonObject notice = patients.await("notice");
            Duration after = Duration.between(committed, Instant.now());
            assertThat(notice.get("kind").getAsString()).isEqualTo("cancelled");
            assertThat(notice.get("visit").getAsString()).isEqualTo(visit.id());
            assertThat(notice.get("text").getAsString()).contains(doctor.name());
            assertThat(doctors.await("changed").get("visit").getAsString()).isEqualTo(visit.id());
            assertThat(another.hasReceived("notice")).isFalse();
            assertThat(anotherDoctor.hasReceived("notice")).isFalse();
            return after;
        }
    }

    @Test
    void the_sixth_page_closes_the_oldest(Clinic clinic) {
        Person patient = clinic.patient();
        List<CallSocket> pages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pages.add(page(clinic, patient));
        }

        assertThat(pages.get(0).closeCode()).isEqualTo(CROWDED);
        assertThat(pages.subList(1, 6)).allMatch(page -> !page.hasReceived("notice"));
        pages.subList(1, 6).forEach(CallSocket::close);
    }

    @Test
    void a_page_that_says_more_than_that_it_is_there_is_shown_out(Clinic clinic) {
        Person patient = clinic.patient();
        try (CallSocket talks = page(clinic, patient);
                CallSocket binary = page(clinic, patient)) {
            talks.send("{\"type\":\"notice\",\"kind\":\"cancelled\"}");
            assertThat(talks.closeCode()).isEqualTo(POLICY);
            binary.sendBinary(new byte[] {1});
            assertThat(binary.closeCode()).isEqualTo(UNSUPPORTED);
        }
    }

    @Test
    void who_is_blocked_hears_nothing_more(Clinic clinic) {
        Person patient = clinic.patient();
        try (CallSocket page = page(clinic, patient)) {
            String unused = ticket(patient);

            clinic.product().keycloak().setEnabled(patient.subject(), false);

            assertThat(page.closeCode(Duration.ofSeconds(40))).isEqualTo(EVICTED);
            assertRefused(() -> CallSocket.openPage(
                    clinic.product(), unused, clinic.product().origin()));
        }
    }
}
