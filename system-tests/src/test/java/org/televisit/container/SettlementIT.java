package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.call.FinishOutcome;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.call.CallStatus;

/** How visits end, by REQUIREMENTS T0.2 to T0.6, in the real server on a real database under a moved clock. */
class SettlementIT extends InsideTheServer {

    private static final double DOCTORS_DEADLINE = 5;
    private static final double PATIENTS_DEADLINE = 15;
    private static final double END = 20;
    private static final double A_DAY = 24 * 60;
    private static final double A_SECOND = 1 / 60.0;

    @Test
    void a_doctor_who_never_comes_is_late_at_the_deadline_and_not_before() {
        Story story = story();
        story.enters(story.patient(), -3);

        assertEquals(
                AppointmentStatus.ARRIVED,
                story.sweptAt(DOCTORS_DEADLINE - A_SECOND).status());
        assertCancelled(CancellationReason.DOCTOR_LATE, story.sweptAt(DOCTORS_DEADLINE + A_SECOND));
    }

    @Test
    void the_doctor_is_late_whether_the_patient_is_there_or_not() {
        Story story = story();

        assertCancelled(CancellationReason.DOCTOR_LATE, story.sweptAt(DOCTORS_DEADLINE + A_SECOND));
    }

    @Test
    void a_patient_who_never_comes_is_a_no_show_after_fifteen_minutes() {
        Story story = story();
        story.enters(story.doctor(), -1);

        assertEquals(
                AppointmentStatus.BOOKED,
                story.sweptAt(PATIENTS_DEADLINE - A_SECOND).status());
        assertEquals(
                AppointmentStatus.NOSHOW,
                story.sweptAt(PATIENTS_DEADLINE + A_SECOND).status());
    }

    @Test
    void a_patient_who_left_before_a_late_doctor_came_is_no_no_show() {
        Story story = story();
        SeatGrant patient = story.enters(story.patient(), -2);
        story.leaves(patient, 3, true);
        story.enters(story.doctor(), 6);

        assertCancelled(CancellationReason.DOCTOR_LATE, story.sweptAt(END + A_SECOND));
    }

    @Test
    void a_visit_the_doctor_finished_is_fulfilled() {
        Story story = story();
        story.talked(2, 60);
        story.finishes(4, FinishOutcome.COMPLETED);

        AppointmentView visit = story.seenBy(story.doctor());
        assertEquals(AppointmentStatus.FULFILLED, visit.status());
        assertEquals(CallStatus.COMPLETED, visit.callStatus());
        assertEquals(AppointmentStatus.FULFILLED, story.sweptAt(END + 1).status());
    }

    @Test
    void a_visit_nobody_finished_ends_with_its_time_and_is_fulfilled_a_day_later() {
        Story story = story();
        story.talked(2, 60);

        AppointmentView atTheEnd = story.sweptAt(END + A_SECOND);
        assertEquals(CallStatus.COMPLETED, atTheEnd.callStatus());
        assertEquals(AppointmentStatus.ARRIVED, atTheEnd.status());
        assertEquals(AppointmentStatus.ARRIVED, story.sweptAt(END + A_DAY - 1).status());
        assertEquals(AppointmentStatus.FULFILLED, story.sweptAt(END + A_DAY + 1).status());
    }

    @Test
    void both_there_and_no_picture_is_nobodys_fault() {
        Story story = story();
        story.enters(story.patient(), -1);
        story.enters(story.doctor(), 0);

        assertEquals(AppointmentStatus.ARRIVED, story.sweptAt(END - A_SECOND).status());
        assertCancelled(CancellationReason.TECHNICAL, story.sweptAt(END + A_SECOND));
    }

    @Test
    void half_a_minute_of_talk_makes_a_visit_and_less_does_not() {
        Story story = story();
        story.talked(2, 20);

        assertCancelled(CancellationReason.TECHNICAL, story.sweptAt(END + A_SECOND));
    }

    @Test
    void a_doctor_whose_camera_fails_has_until_the_end() {
        Story story = story();
        story.enters(story.patient(), -1);
        SeatGrant doctor = story.enters(story.doctor(), 1);
        story.hasTrouble(doctor, 1.1);
        story.leaves(doctor, 1.2, true);

        assertNull(story.sweptAt(DOCTORS_DEADLINE + 1).cancellationReason());
        assertCancelled(CancellationReason.TECHNICAL, story.sweptAt(END + A_SECOND));
    }

    @Test
    void what_is_settled_stays_settled() {
        Story story = story();
        story.sweptAt(DOCTORS_DEADLINE + 1);

        assertCancelled(CancellationReason.DOCTOR_LATE, story.sweptAt(END + A_DAY + 1));
    }

    private static void assertCancelled(CancellationReason reason, AppointmentView visit) {
        assertEquals(AppointmentStatus.CANCELLED, visit.status());
        assertEquals(reason, visit.cancellationReason());
    }
}
