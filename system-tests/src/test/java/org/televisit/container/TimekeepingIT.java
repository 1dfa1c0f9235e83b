package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.call.FinishOutcome;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.call.CallStatus;
import org.televisit.domain.shared.BusinessException;

/** What becomes of a visit's time, by REQUIREMENTS T1 to T6, in the real server under a moved clock. */
class TimekeepingIT extends InsideTheServer {

    private static final double A_SECOND = 1 / 60.0;

    @Inject
    UserTransaction transaction;

    @Test
    void a_doctor_who_says_so_may_be_late_once() {
        Story story = story();
        story.enters(story.patient(), -3);
        story.doctorSays(1, delays -> delays.announceLate(story.id(), 10));

        AppointmentView told = story.sweptAt(5 + A_SECOND);
        assertEquals(AppointmentStatus.ARRIVED, told.status());
        assertEquals(10, story.minute(told.expectedStart()));
        assertEquals(30, story.minute(told.visitEnd()));
        assertEquals(15, story.minute(told.timing().doctorDeadline()));
        assertRefused("delay-announced", () -> story.doctorSays(6, delays -> delays.announceLate(story.id(), 5)));
        assertEquals(
                CancellationReason.DOCTOR_LATE, story.sweptAt(15 + A_SECOND).cancellationReason());
    }

    @Test
    void a_patient_may_keep_waiting_for_a_late_doctor() {
        Story story = story();
        story.enters(story.patient(), -3);
        assertRefused("wait-too-early", () -> story.patientSays(2, delays -> delays.keepWaiting(story.id())));
        story.patientSays(4, delays -> delays.keepWaiting(story.id()));

        assertTrue(story.sweptAt(5 + A_SECOND).timing().keepsWaiting());
        story.enters(story.doctor(), 11);
        assertNull(story.sweptAt(12).timing().doctorDeadline());
        assertEquals(AppointmentStatus.ARRIVED, story.sweptAt(19).status());
    }

    @Test
    void the_doctor_is_rung_once_and_the_patient_warned_once() throws Exception {
        Story story = story();
        story.enters(story.patient(), -3);
        story.sweptAt(1.9);
        assertFalse(marked(story, "wanted_for"));
        story.sweptAt(2.1);
        assertTrue(marked(story, "wanted_for"));
        assertFalse(marked(story, "late_for"));
        story.sweptAt(3.1);
        assertTrue(marked(story, "late_for"));
    }

    @Test
    void a_doctor_who_was_there_and_went_away_is_rung_too() throws Exception {
        Story story = story();
        story.enters(story.patient(), -3);
        SeatGrant doctor = story.enters(story.doctor(), -1);
        story.sweptAt(2.1);
        assertFalse(marked(story, "wanted_for"));
        story.leaves(doctor, 2.5, true);
        story.sweptAt(2.6);
        assertTrue(marked(story, "wanted_for"));
    }

    /** Whether it was told of the start that is expected now. */
    private boolean marked(Story story, String mark) {
        return !entities.createNativeQuery(
                        "select 1 from appointment where public_id = ?1 and " + mark + " = expected_start")
                .setParameter(1, story.id())
                .getResultList()
                .isEmpty();
    }

    @Test
    void an_extended_visit_lasts_longer_and_the_doctors_next_one_begins_later() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView first = bookedInTwoDays(doctor, patient);
        Story story = new Story(this, doctor, patient, first).preparedBy(patient.as());
        Known next = newPatient();
        Story after = new Story(
                this, doctor, next, booked(doctor, next, first.startsAt().plus(Duration.ofMinutes(30))));
        story.talked(1, 60);
        for (double minute = 16; minute < 19; minute++) {
            story.doctorSays(minute, delays -> delays.extend(story.id()));
        }
        assertRefused("extended-enough", () -> story.doctorSays(19, delays -> delays.extend(story.id())));

        AppointmentView moved = after.sweptAt(-8);
        assertEquals(15, after.minute(moved.expectedStart()));
        assertEquals(35, after.minute(moved.visitEnd()));
        assertFalse(moved.timing().choiceDue());
        assertEquals(CallStatus.IN_PROGRESS, story.sweptAt(35 - A_SECOND).callStatus());
        assertEquals(CallStatus.COMPLETED, story.sweptAt(35 + A_SECOND).callStatus());
    }

    @Test
    void an_end_that_is_held_does_not_come_and_the_next_patient_chooses_after_half_an_hour() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView first = bookedInTwoDays(doctor, patient);
        Story story = new Story(this, doctor, patient, first).preparedBy(patient.as());
        Known next = newPatient();
        Story after = new Story(
                this, doctor, next, booked(doctor, next, first.startsAt().plus(Duration.ofMinutes(30))));
        story.talked(1, 60);
        story.doctorSays(19, delays -> delays.hold(story.id(), "the patient feels faint"));

        assertEquals(5, after.minute(after.sweptAt(-5).expectedStart()), 0.1);
        story.sweptAt(26);
        assertEquals(6, after.minute(after.sweptAt(-4 + A_SECOND).expectedStart()), 0.1);
        assertEquals(CallStatus.IN_PROGRESS, story.sweptAt(53).callStatus());
        AppointmentView moved = after.sweptAt(23 + A_SECOND);
        assertEquals(33, after.minute(moved.expectedStart()), 0.1);
        assertTrue(moved.timing().choiceDue());
        after.patientSays(24, delays -> delays.acceptDelay(after.id()));
        assertFalse(after.seenBy(after.patient()).timing().choiceDue());
        story.enters(story.patient(), 54);
        story.finishes(55, FinishOutcome.COMPLETED);
        assertEquals(AppointmentStatus.FULFILLED, story.seenBy(story.doctor()).status());
    }

    @Test
    void a_visit_of_which_only_one_page_told_anything_is_the_doctors_to_answer() {
        Story story = story();
        story.enters(story.patient(), -1);
        SeatGrant doctor = story.enters(story.doctor(), 0);
        story.admits(doctor, 1);
        story.talk(doctor, doctor, 1, 60);

        AppointmentView asked = story.sweptAt(20 + A_SECOND);
        assertEquals(AppointmentStatus.ARRIVED, asked.status());
        assertEquals("one-sided", asked.timing().outcomeAsked());
        assertEquals(
                story.id(),
                story.doctor().call(() -> appointments.toAnswer()).get(0).id());
        story.finishes(30, FinishOutcome.COMPLETED);
        assertEquals(AppointmentStatus.FULFILLED, story.seenBy(story.doctor()).status());
        assertTrue(story.doctor().call(() -> appointments.toAnswer()).isEmpty());
    }

    @Test
    void a_visit_by_chat_alone_is_confirmed_with_a_reason_only() {
        Story story = story();
        story.enters(story.patient(), -1);
        SeatGrant doctor = story.enters(story.doctor(), 0);
        story.admits(doctor, 1);

        assertRefused("no-media", () -> story.finishes(10, FinishOutcome.COMPLETED));
        story.at(11, () -> story.doctor()
                .call(() -> calls.answer(story.id(), FinishOutcome.COMPLETED, "she could only type")));
        AppointmentView confirmed = story.seenBy(story.doctor());
        assertEquals(AppointmentStatus.FULFILLED, confirmed.status());
        assertEquals("she could only type", confirmed.note());
    }

    @Test
    void a_finish_that_is_taken_back_lets_the_patient_in_again_for_a_quarter_of_an_hour() {
        Story story = story();
        story.talked(1, 60);
        story.finishes(8, FinishOutcome.COMPLETED);
        assertRefused("call-completed", () -> story.ticket(story.patient(), 10));

        story.reopens(10);
        story.ticket(story.patient(), 11);

        story.finishes(12, FinishOutcome.COMPLETED);
        assertRefused("reopen-window", () -> story.reopens(27 + A_SECOND));
    }

    @Test
    void what_was_called_off_is_not_opened_again() {
        Story story = story();
        story.talked(1, 60);
        story.finishes(8, FinishOutcome.TECHNICAL);

        assertFalse(story.at(9, () -> story.seenBy(story.doctor())).reopenable());
        assertRefused("illegal-transition", () -> story.reopens(9));
    }

    @Test
    void nobody_is_blamed_for_an_outage() throws Exception {
        Known doctor = newDoctor();
        Known patient = newPatient();
        Instant start = clock.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.HOURS);
        Story story = new Story(this, doctor, patient, booked(doctor, patient, start));
        outage(start.minus(Duration.ofHours(1)), start.plus(Duration.ofHours(2)));

        assertEquals(CancellationReason.TECHNICAL, story.sweptAt(120.1).cancellationReason());
    }

    @Test
    void while_calls_are_off_nobody_new_joins() {
        Story story = story();
        As admin = As.admin("admin-of-calls");
        admin.run(() -> callsSwitch.off("the network is being replaced"));
        try {
            assertRefused("calls-off", () -> story.ticket(story.patient(), -5));
        } finally {
            admin.run(() -> callsSwitch.on());
        }
        story.ticket(story.patient(), -5);
    }

    private void outage(Instant from, Instant until) throws Exception {
        transaction.begin();
        entities.createNativeQuery("insert into outage (kind, starts_at, ends_at) values ('DOWN', ?1, ?2)")
                .setParameter(1, from)
                .setParameter(2, until)
                .executeUpdate();
        transaction.commit();
    }

    private static void assertRefused(String reason, Runnable attempt) {
        assertEquals(reason, assertThrows(BusinessException.class, attempt::run).reason());
    }
}
