package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.call.FinishOutcome;
import org.televisit.application.guest.GuestDoor;
import org.televisit.application.guest.GuestLinks;
import org.televisit.application.signaling.GuestEvents;
import org.televisit.application.signaling.GuestGrant;
import org.televisit.application.signaling.GuestMove;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.call.CallStatus;
import org.televisit.domain.guest.GuestKind;
import org.televisit.domain.shared.BusinessException;

/** Visits that were to be from 14:00 to 14:20, told by the minute, with what everybody is told of them on the way. */
class MinuteByMinuteIT extends InsideTheServer {

    private static final double A_SECOND = 1 / 60.0;
    private static final Duration APART = Duration.ofMinutes(30);

    @EJB(lookup = "java:app/televisit-ejb/GuestLinks")
    GuestLinks links;

    @EJB(lookup = "java:app/televisit-ejb/GuestDoor")
    GuestDoor outside;

    @EJB(lookup = "java:app/televisit-ejb/GuestPresence!org.televisit.application.signaling.GuestEvents")
    GuestEvents guests;

    /** A visit, and the one before it of the same doctor, who needs ten minutes in between. */
    private final class InARow {
        private final Known doctor = newDoctor();
        private final Known first = newPatient();
        private final Known second = newPatient();
        private final AppointmentView early = bookedInTwoDays(doctor, first);
        private final Story before = new Story(MinuteByMinuteIT.this, doctor, first, early).preparedBy(first.as());
        private final Story story = new Story(
                        MinuteByMinuteIT.this,
                        doctor,
                        second,
                        booked(doctor, second, early.startsAt().plus(APART)))
                .preparedBy(second.as());
        private final Mails mails = new Mails(entities).of("doctor", doctor).of("patient", second);

        /** They talk since 13:31, and at 13:49 the doctor says that it cannot end now. */
        InARow theFirstRunsOver() {
            before.talked(1, 60);
            before.doctorSays(19, delays -> delays.hold(before.id(), "the patient feels faint"));
            return this;
        }

        /** The sweep looks at both twice a minute, from one minute of the second until before another. */
        void swept(double from, double until) {
            for (double minute = from; minute < until; minute += 0.5) {
                before.sweptAt(minute + APART.toMinutes());
                story.sweptAt(minute);
            }
        }
    }

    @Test
    void the_doctor_is_kept_until_1413() {
        InARow row = new InARow().theFirstRunsOver();
        row.story.enters(row.second.as(), -8);

        List<String> told = row.mails.leftBy(() -> row.swept(-10, 3));
        row.before.finishes(33, FinishOutcome.COMPLETED);
        AppointmentView expected = row.story.sweptAt(3);

        assertEquals(List.of("DELAY to patient", "DELAY to patient"), told, "at 13:55 of 14:05, at 14:00 of 14:10");
        assertEquals(13, row.story.minute(expected.expectedStart()));
        assertEquals(33, row.story.minute(expected.visitEnd()));
        assertEquals(AppointmentStatus.ARRIVED, row.story.sweptAt(18 - A_SECOND).status());
        List<String> ending = row.mails.leftBy(() -> row.story.sweptAt(18 + A_SECOND));
        assertEquals(List.of("CANCELLATION to doctor", "CANCELLATION to patient"), ending);
        assertCancelled(CancellationReason.DOCTOR_LATE, row.story);
    }

    @Test
    void the_doctor_is_kept_until_1433_and_the_patient_has_gone_meanwhile() {
        InARow row = new InARow().theFirstRunsOver();
        SeatGrant patient = row.story.enters(row.second.as(), -8);

        List<String> told = row.mails.leftBy(() -> row.swept(-10, 20.5));
        assertEquals(6, told.size(), "every five minutes");
        assertFalse(row.story.seenBy(row.second.as()).timing().choiceDue());
        row.swept(20.5, 23);
        assertTrue(row.story.seenBy(row.second.as()).timing().choiceDue());
        row.before.finishes(53, FinishOutcome.COMPLETED);
        row.story.leaves(patient, 23, true);
        row.story.enters(row.doctor.as(), 34);

        AppointmentView waiting = row.story.sweptAt(53 - A_SECOND);
        assertEquals(33, row.story.minute(waiting.expectedStart()));
        assertEquals(AppointmentStatus.ARRIVED, waiting.status());
        row.story.sweptAt(53 + A_SECOND);
        assertCancelled(CancellationReason.TECHNICAL, row.story);
    }

    @Test
    void only_a_guest_came() {
        Story story = story();
        GuestGrant guest = waitingGuest(story);

        story.at(2, () -> assertThrows(BusinessException.class, () -> guests.moved(guest, GuestMove.ENTERS)));
        assertEquals(AppointmentStatus.BOOKED, story.sweptAt(5 - A_SECOND).status());
        story.sweptAt(5 + A_SECOND);
        assertCancelled(CancellationReason.DOCTOR_LATE, story);
        assertEquals(0, stays(story));
    }

    @Test
    void a_guest_came_and_the_doctor_and_no_patient() {
        Story story = story();
        waitingGuest(story);
        story.enters(story.doctor(), -1);

        assertEquals(AppointmentStatus.BOOKED, story.sweptAt(15 - A_SECOND).status());
        assertEquals(AppointmentStatus.NOSHOW, story.sweptAt(15 + A_SECOND).status());
        assertEquals(1, stays(story));
    }

    /** From 13:55 on, before the door. */
    private GuestGrant waitingGuest(Story story) {
        String secret = story.at(-60, () -> story.doctor()
                        .call(() -> links.make(story.id(), "Rosa Interpreter", GuestKind.INTERPRETER)))
                .secret();
        GuestGrant guest = story.at(-5, () -> outside.useTicket(outside.join(secret, null)))
                .orElseThrow();
        story.at(-5, () -> {
            guests.moved(guest, GuestMove.WAITS);
            return null;
        });
        return guest;
    }

    private long stays(Story story) {
        Object stays = entities.createNativeQuery("select count(*) from presence p"
                        + " join visit_call c on c.id = p.call_id join appointment a on a.id = c.appointment_id"
                        + " where a.public_id = ?1")
                .setParameter(1, story.id())
                .getSingleResult();
        return ((Number) stays).longValue();
    }

    @Test
    void the_patient_comes_back_at_1425() {
        Story story = story();
        SeatGrant patient = story.talked(2, 60);
        story.leaves(patient, 19, false);
        assertEquals(CallStatus.COMPLETED, story.sweptAt(20 + A_SECOND).callStatus());
        assertRefused("call-completed", () -> story.ticket(story.patient(), 25));

        story.reopens(25);
        story.enters(story.patient(), 25 + A_SECOND);

        assertEquals(40, story.minute(story.seenBy(story.doctor()).visitEnd()));
        assertEquals(CallStatus.INTERRUPTED, story.sweptAt(40 - A_SECOND).callStatus());
        assertEquals(CallStatus.COMPLETED, story.sweptAt(40 + A_SECOND).callStatus());
        assertRefused("reopen-window", () -> story.reopens(56));
        story.finishes(57, FinishOutcome.COMPLETED);
        assertEquals(AppointmentStatus.FULFILLED, story.seenBy(story.doctor()).status());
    }

    @Test
    void the_patient_comes_back_at_1425_to_a_visit_that_was_extended() {
        Story story = story();
        SeatGrant patient = story.talked(2, 60);
        story.doctorSays(16, delays -> delays.extend(story.id()));
        story.doctorSays(17, delays -> delays.extend(story.id()));
        story.leaves(patient, 24, false);

        story.enters(story.patient(), 25);

        assertRefused("too-late", () -> story.ticket(story.patient(), 30));
    }

    private static void assertCancelled(CancellationReason reason, Story story) {
        AppointmentView visit = story.seenBy(story.doctor());
        assertEquals(AppointmentStatus.CANCELLED, visit.status());
        assertEquals(reason, visit.cancellationReason());
    }

    private static void assertRefused(String reason, Runnable attempt) {
        assertEquals(reason, assertThrows(BusinessException.class, attempt::run).reason());
    }
}
