package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookRequest;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.shared.BusinessException;

/** One time belongs to one patient, whatever happens at once. */
class BookingIT extends InsideTheServer {

    private static final int CROWD = 50;

    @Test
    void of_fifty_who_want_one_time_one_has_it_and_the_others_are_told() throws InterruptedException {
        Known doctor = newDoctor();
        Instant start = clock.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
        BookRequest wish = new BookRequest(doctor.publicId(), "FOLLOW_UP", start);
        List<Callable<AppointmentView>> wishes = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            Known patient = newPatient();
            wishes.add(() -> As.admin("desk").call(() -> booking.bookFor(patient.publicId(), wish)));
        }

        List<Together.Ending<AppointmentView>> endings = Together.all(wishes);

        assertEquals(1, endings.stream().filter(Together.Ending::went).count());
        endings.stream()
                .filter(ending -> !ending.went())
                .forEach(ending -> assertEquals(
                        "slot-taken",
                        assertInstanceOf(BusinessException.class, ending.error())
                                .reason()));
        assertEquals(1, doctor.as().call(() -> appointments.upcoming()).size());
    }

    @Test
    void a_patient_is_never_in_two_visits_at_once() {
        Known patient = newPatient();
        Instant start = bookedInTwoDays(newDoctor(), patient).startsAt();
        Known other = newDoctor();

        assertEquals("patient-busy", refusal(other, patient, start.plus(Duration.ofMinutes(10))));
    }

    @Test
    void the_buffer_after_a_visit_is_held_too() {
        Known doctor = newDoctor();
        Instant start = bookedInTwoDays(doctor, newPatient()).startsAt();

        assertEquals("slot-taken", refusal(doctor, newPatient(), start.plus(Duration.ofMinutes(25))));
        assertEquals(
                AppointmentStatus.BOOKED,
                booked(doctor, newPatient(), start.plus(Duration.ofMinutes(30))).status());
    }

    @Test
    void a_cancelled_time_is_free_at_once() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = bookedInTwoDays(doctor, patient);

        patient.as().run(() -> changes.cancel(visit.id(), "feeling better", visit.version()));

        AppointmentView cancelled = patient.as().call(() -> appointments.one(visit.id()));
        assertEquals(CancellationReason.PATIENT, cancelled.cancellationReason());
        assertEquals(
                AppointmentStatus.BOOKED,
                booked(doctor, newPatient(), visit.startsAt()).status());
    }

    @Test
    void who_read_an_old_version_cannot_change_it() {
        Known doctor = newDoctor();
        AppointmentView visit = bookedInTwoDays(doctor, newPatient());
        doctor.as()
                .run(() -> changes.reschedule(visit.id(), visit.startsAt().plus(Duration.ofHours(1)), visit.version()));

        BusinessException stale = assertThrows(BusinessException.class, () -> doctor.as()
                .run(() -> changes.cancel(visit.id(), "too late", visit.version())));

        assertEquals("stale", stale.reason());
    }

    @Test
    void the_past_cannot_be_booked() {
        assertEquals("slot-past", refusal(newDoctor(), newPatient(), clock.now().minus(Duration.ofMinutes(5))));
    }

    @Test
    void of_ten_who_move_into_one_time_one_arrives() throws InterruptedException {
        Known doctor = newDoctor();
        Instant first = clock.now().plus(Duration.ofDays(4)).truncatedTo(ChronoUnit.DAYS);
        Instant target = first.minus(Duration.ofDays(1));
        List<Callable<AppointmentView>> moves = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            AppointmentView visit = booked(doctor, newPatient(), first.plus(Duration.ofHours(i)));
            moves.add(() -> doctor.as().call(() -> changes.reschedule(visit.id(), target, visit.version())));
        }

        long arrived =
                Together.all(moves).stream().filter(Together.Ending::went).count();

        assertEquals(1, arrived);
        assertTrue(doctor.as().call(() -> appointments.upcoming()).size() == 10);
    }

    private String refusal(Known doctor, Known patient, Instant start) {
        return assertThrows(BusinessException.class, () -> booked(doctor, patient, start))
                .reason();
    }
}
