package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** One person who asks without end: refused in words, while their call goes on and nobody else notices. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class PersonRateIT {

    // more than pass at once, also when the machine is slow and much comes back meanwhile
    private static final int WITHOUT_END = 20_000;
    private static final int TOO_MANY = 429;
    private static final int FORBIDDEN = 403;
    private static final int MANY_TICKETS = 2_000;
    private static final int MANY_BOOKINGS = 900;
    private static final int MANY_MOVES = 400;

    @Test
    void who_asks_without_end_is_told_when_to_come_back_and_can_still_join(Clinic clinic) {
        Visit visit = clinic.visitNow();
        Person patient = visit.patient();

        Answer refused = refusal(patient);

        assertThat(refused.string("reason")).isEqualTo("too-many");
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")))
                .isPositive();
        patient.post("/appointments/" + visit.id() + "/join", "{}").expect(200);
        patient.post("/notices/ticket", "{}").expect(200);
        visit.doctor().get("/me").expect(200);
    }

    @Test
    void who_asks_for_tickets_without_end_is_told_when_to_come_back(Clinic clinic) {
        Visit visit = clinic.visitNow();
        visit.patient().get("/me").expect(200);

        Answer refused = Stream.generate(() -> visit.joinAs(visit.patient()))
                .limit(MANY_TICKETS)
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();

        assertThat(refused.status()).isEqualTo(TOO_MANY);
        assertThat(refused.string("reason")).isEqualTo("too-many-tickets");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")))
                .isPositive();
        visit.ticketFor(visit.doctor());
    }

    @Test
    void who_books_without_end_is_told_when_to_come_back_also_when_nothing_came_of_it(Clinic clinic) {
        Visit visit = clinic.visitNow();
        Person doctor = visit.doctor();

        Answer refused = Stream.generate(() -> clinic.book(doctor, doctor, visit.patient(), Duration.ofDays(-1)))
                .limit(MANY_BOOKINGS)
                .filter(answer -> answer.status() != 400)
                .findFirst()
                .orElseThrow();

        assertThat(refused.status()).isEqualTo(TOO_MANY);
        assertThat(refused.string("reason")).isEqualTo("too-many-bookings");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")))
                .isPositive();
        visit.ticketFor(doctor);
    }

    @Test
    void who_moves_a_visit_without_end_is_told_when_to_come_back_and_the_doctor_still_may(Clinic clinic) {
        Visit visit = clinic.visitNow();
        String start = visit.seenBy(visit.patient()).get("startsAt").getAsString();
        String to = Instant.parse(start).plus(Duration.ofDays(2)).toString();

        Answer refused = Stream.generate(() -> moved(visit, visit.patient(), to))
                .limit(MANY_MOVES)
                .filter(answer -> answer.status() != 400)
                .findFirst()
                .orElseThrow();

        assertThat(refused.status()).isEqualTo(TOO_MANY);
        assertThat(refused.string("reason")).isEqualTo("too-many-moves");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")))
                .isPositive();
        assertThat(visit.seenBy(visit.patient()).get("startsAt").getAsString()).isEqualTo(start);
        moved(visit, visit.doctor(), to).expect(200);
    }

    private static Answer moved(Visit visit, Person by, String start) {
        int version = visit.seenBy(visit.doctor()).get("version").getAsInt();
        return by.post(
                "/appointments/" + visit.id() + "/reschedule",
                "{\"start\":\"" + start + "\",\"version\":" + version + "}");
    }

    @Test
    void fhir_counts_as_well(Clinic clinic) {
        Person patient = clinic.patient();
        refusal(patient);

        Answer refused = Stream.generate(() -> Fhir.get(patient, "Appointment"))
                .limit(WITHOUT_END)
                .filter(answer -> answer.status() == TOO_MANY)
                .findFirst()
                .orElseThrow();

        assertThat(Fhir.reason(refused)).isEqualTo("too-many");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void fhir_tells_who_has_no_role_and_asks_without_end_to_wait_too(Clinic clinic) {
        Person stranger = clinic.withoutRole();
        assertThat(Fhir.reason(Fhir.get(stranger, "Appointment"))).isEqualTo("not-yours");

        Answer refused = IntStream.range(0, WITHOUT_END)
                .parallel()
                .mapToObj(any -> Fhir.get(stranger, "Appointment"))
                .filter(answer -> answer.status() != FORBIDDEN)
                .findAny()
                .orElseThrow();

        assertThat(refused.status()).isEqualTo(TOO_MANY);
        assertThat(Fhir.reason(refused)).isEqualTo("too-many");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    private static Answer refusal(Person person) {
        person.get("/me/sign-in").expect(200);
        return IntStream.range(0, WITHOUT_END)
                .parallel()
                .mapToObj(any -> person.get("/me/sign-in"))
                .filter(answer -> answer.status() == TOO_MANY)
                .findAny()
                .orElseThrow();
    }
}
