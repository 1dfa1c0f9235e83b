package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.TelehealthAgreement;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.domain.shared.BusinessException;

/** Who may join, when, and how often a ticket works. */
class JoiningIT extends InsideTheServer {

    @Inject
    UserTransaction transaction;

    @Test
    void both_parties_may_join_from_ten_minutes_before() {
        Story story = story();

        assertNotNull(story.ticket(story.doctor(), -10).ticket());
        assertNotNull(story.ticket(story.patient(), -10).ticket());
    }

    @Test
    void nobody_joins_earlier_than_ten_minutes_before() {
        Story story = story();

        assertEquals("too-early", refusal(story, story.patient(), -10.02));
        assertEquals("too-early", refusal(story, story.doctor(), -10.02));
    }

    @Test
    void nobody_joins_when_the_time_is_over() {
        Story story = story();

        assertEquals("too-late", refusal(story, story.patient(), 20));
        assertEquals("too-late", refusal(story, story.doctor(), 20));
    }

    @Test
    void nobody_joins_a_cancelled_visit() {
        Story story = story();
        AppointmentView visit = story.seenBy(story.doctor());
        story.doctor().run(() -> changes.cancel(visit.id(), "ill", visit.version()));

        assertEquals("visit-cancelled", refusal(story, story.patient(), 0));
    }

    @Test
    void nobody_joins_an_unpaid_visit() throws Exception {
        Story story = story();
        transaction.begin();
        entities.createNativeQuery("update appointment set payment_status = 'DUE' where public_id = ?1")
                .setParameter(1, story.id())
                .executeUpdate();
        transaction.commit();

        assertEquals("unpaid", refusal(story, story.patient(), 0));
    }

    @Test
    void nobody_joins_a_visit_of_others() {
        Story story = story();

        assertEquals("not-yours", refusal(story, newPatient().as(), 0));
        assertEquals("not-yours", refusal(story, newDoctor().as(), 0));
    }

    @Test
    void a_patient_who_has_not_agreed_is_told_what_to_do_first_and_the_doctor_may_join() {
        Known patient = newPatient();
        Story story = unprepared(newDoctor(), patient);

        assertEquals("agreement-missing", refusal(story, story.patient(), 0));
        assertEquals(
                "agreement-missing",
                story.at(0, () -> story.seenBy(story.patient())).join().reason().code());
        assertNotNull(story.ticket(story.doctor(), 0).ticket());

        story.preparedBy(patient.as());

        assertNotNull(story.ticket(story.patient(), 0).ticket());
    }

    @Test
    void a_mismatched_birth_date_is_asked_about_once_more_and_both_are_written_down() {
        Story story = unprepared(newDoctor(), newPatient());
        story.patient().run(() -> {
            door.leave(story.id(), "Calle Mayor 1, Madrid", "612 34 56 78", TelehealthAgreement.CURRENT);
            assertEquals(2, door.typeBirthDate(story.id(), LocalDate.of(1981, 4, 5)));
        });
        SeatGrant doctor = story.enters(story.doctor(), 0);

        assertFalse(story.at(0, () -> presence.admitted(doctor, false)));
        assertEquals(1, audited("ADMIT", "REFUSED", "differs", story.id()));
        assertTrue(story.at(0, () -> presence.admitted(doctor, true)));
        assertEquals(1, audited("ADMIT", "SUCCESS", "differs", story.id()));
    }

    private long audited(String action, String outcome, String reason, String visit) {
        Object rows = entities.createNativeQuery("select count(*) from audit_event where action = ?1 and outcome = ?2"
                        + " and reason = ?3 and subject_id = ?4")
                .setParameter(1, action)
                .setParameter(2, outcome)
                .setParameter(3, reason)
                .setParameter(4, visit)
                .getSingleResult();
        return ((Number) rows).longValue();
    }

    @Test
    void the_page_shows_what_joining_would_answer() {
        Story story = story();

        assertTrue(story.at(-10, () -> story.seenBy(story.patient())).join().allowed());
        assertEquals(
                "too-early",
                story.at(-11, () -> story.seenBy(story.patient()))
                        .join()
                        .reason()
                        .code());
    }

    @Test
    void a_ticket_works_once() {
        Story story = story();
        String ticket = story.ticket(story.patient(), 0).ticket();

        assertTrue(use(story, ticket, story.patient(), 0).isPresent());
        assertTrue(use(story, ticket, story.patient(), 0).isEmpty());
    }

    @Test
    void of_twenty_who_use_one_ticket_at_once_one_gets_in() throws InterruptedException {
        Story story = story();
        String ticket = story.ticket(story.patient(), 0).ticket();
        Callable<Optional<SeatGrant>> use = () -> use(story, ticket, story.patient(), 0);

        long seats = Together.all(Collections.nCopies(20, use)).stream()
                .filter(ending -> ending.went() && ending.result().isPresent())
                .count();

        assertEquals(1, seats);
    }

    @Test
    void a_ticket_is_stale_after_two_minutes() {
        Story story = story();
        String ticket = story.ticket(story.patient(), 0).ticket();

        assertTrue(use(story, ticket, story.patient(), 2.02).isEmpty());
    }

    @Test
    void somebody_else_who_is_signed_in_cannot_use_the_ticket() {
        Story story = story();
        String ticket = story.ticket(story.patient(), 0).ticket();

        assertTrue(use(story, ticket, story.doctor(), 0).isEmpty());
    }

    @Test
    void a_call_is_made_once_however_many_ask_at_once() throws InterruptedException {
        Story story = story();
        Callable<String> join = () -> story.ticket(story.doctor(), 0).callId();

        List<String> calls = Together.all(Collections.nCopies(10, join)).stream()
                .map(Together.Ending::result)
                .distinct()
                .toList();

        assertEquals(1, calls.size());
        assertNotNull(calls.get(0));
    }

    private Optional<SeatGrant> use(Story story, String ticket, As who, double minute) {
        return story.at(minute, () -> presence.useTicket(ticket, who.subject()));
    }

    private static String refusal(Story story, As who, double minute) {
        return assertThrows(BusinessException.class, () -> story.ticket(who, minute))
                .reason();
    }
}
