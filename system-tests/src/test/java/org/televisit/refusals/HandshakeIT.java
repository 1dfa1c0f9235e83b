package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.CallSocket;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** Who gets no ticket, and which tickets open no socket. */
@ExtendWith(WithTelevisit.class)
class HandshakeIT {

    private static final String FOREIGN = "https://evil.example";

    @Test
    void each_party_gets_in_with_a_ticket(Clinic clinic) {
        Visit visit = clinic.visitNow();

        try (CallSocket patient = CallSocket.open(clinic.product(), visit.ticketFor(visit.patient()))) {
            assertThat(patient.await("welcome")
                            .getAsJsonObject("self")
                            .get("role")
                            .getAsString())
                    .isEqualToIgnoringCase("patient");
        }
    }

    @Test
    void another_patient_gets_no_ticket(Clinic clinic) {
        refused(clinic.visitNow(), clinic.patient(), 403);
    }

    @Test
    void another_doctor_gets_no_ticket(Clinic clinic) {
        refused(clinic.visitNow(), clinic.doctor(), 403);
    }

    @Test
    void nobody_gets_a_ticket_without_signing_in(Clinic clinic) {
        refused(clinic.visitNow(), clinic.nobody(), 401);
    }

    @Test
    void there_is_no_ticket_before_the_door_opens(Clinic clinic) {
        Person doctor = clinic.doctor();
        Visit visit = clinic.visitIn(Duration.ofMinutes(20), doctor, clinic.patient());

        assertThat(visit.joinAs(doctor).expect(403).string("reason")).isEqualTo("too-early");
    }

    @Test
    void there_is_no_ticket_for_a_cancelled_visit(Clinic clinic) {
        Visit visit = clinic.visitNow();
        visit.cancelAs(visit.doctor());

        assertThat(visit.joinAs(visit.patient()).expect(403).string("reason")).isEqualTo("visit-cancelled");
    }

    @Test
    void a_ticket_of_a_visit_cancelled_meanwhile_opens_nothing(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String ticket = visit.ticketFor(visit.patient());
        visit.cancelAs(visit.doctor());

        assertRefused(() -> CallSocket.open(clinic.product(), ticket), 403);
    }

    @Test
    void a_ticket_opens_one_socket(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String ticket = visit.ticketFor(visit.patient());

        try (CallSocket first = CallSocket.open(clinic.product(), ticket)) {
            first.await("welcome");
            assertRefused(() -> CallSocket.open(clinic.product(), ticket), 403);
            assertThat(first.hasReceived("taken-over")).isFalse();
        }
    }

    @Test
    void a_ticket_leads_into_its_own_call_alone(Clinic clinic) {
        Person doctor = clinic.doctor();
        Visit own = clinic.visitNow(doctor, clinic.patient());
        Visit other = clinic.visitNow();

        try (CallSocket inOwn = CallSocket.open(clinic.product(), own.ticketFor(own.patient()));
                CallSocket inOther = CallSocket.open(clinic.product(), other.ticketFor(other.doctor()))) {
            assertThat(inOwn.await("welcome")
                            .getAsJsonObject("other")
                            .get("name")
                            .getAsString())
                    .contains(doctor.name());
            inOther.await("welcome");
            assertThat(inOther.hasReceived("other-arrived")).isFalse();
            assertThat(inOwn.hasReceived("other-arrived")).isFalse();
        }
    }

    @Test
    void a_ticket_that_nobody_issued_opens_nothing(Clinic clinic) {
        assertRefused(() -> CallSocket.open(clinic.product(), "A".repeat(43)), 403);
    }

    @Test
    void no_ticket_opens_nothing(Clinic clinic) {
        assertRefused(() -> CallSocket.open(clinic.product(), null), 403);
    }

    @Test
    void a_page_of_another_origin_is_refused_before_the_upgrade_and_costs_no_ticket(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String ticket = visit.ticketFor(visit.patient());

        assertRefused(() -> CallSocket.open(clinic.product(), ticket, FOREIGN), 403);

        try (CallSocket own = CallSocket.open(clinic.product(), ticket)) {
            own.await("welcome");
        }
    }

    @Test
    void a_resume_ticket_brings_the_same_seat_back(Clinic clinic) {
        Visit visit = clinic.visitNow();
        CallSocket first = CallSocket.open(clinic.product(), visit.ticketFor(visit.patient()));
        String resume = first.await("resume-ticket").get("ticket").getAsString();
        first.vanish();

        try (CallSocket again = CallSocket.open(clinic.product(), resume)) {
            assertThat(again.await("welcome").get("resumed").getAsBoolean()).isTrue();
            again.await("resume-ticket");
        }
        assertRefused(() -> CallSocket.open(clinic.product(), resume), 403);
    }

    private static void refused(Visit visit, Person asker, int status) {
        assertThat(visit.joinAs(asker).status()).isEqualTo(status);
    }

    private static void assertRefused(ThrowingCallable attempt, int status) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(CallSocket.Refused.class, refused -> assertThat(refused.status())
                        .isEqualTo(status));
    }
}
