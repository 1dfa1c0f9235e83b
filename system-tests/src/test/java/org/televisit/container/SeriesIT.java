package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.SeriesPreview;
import org.televisit.application.appointment.SeriesPreview.SeriesDate;
import org.televisit.application.appointment.SeriesPreview.State;
import org.televisit.application.appointment.SeriesRequest;
import org.televisit.domain.schedule.Slot;

/** Eight weeks of which three are taken. */
class SeriesIT extends WithSchedules {

    private static final int WEEKS = 8;

    private SeriesRequest weekly(Known doctor, int count) {
        return new SeriesRequest(doctor.publicId(), FOLLOW_UP, eight(1), count, 1);
    }

    private Known doctorWithThreeTaken() {
        Known doctor = doctorOfMornings();
        for (int week : List.of(1, 4, 6)) {
            bookedBy(newPatient(), doctor, eight(1 + 7 * week));
        }
        return doctor;
    }

    @Test
    void what_is_taken_is_shown_with_other_times_before_anything_is_saved() {
        Known doctor = doctorWithThreeTaken();
        Known patient = newPatient();

        SeriesPreview preview = patient.as().call(() -> series.preview(weekly(doctor, WEEKS)));

        assertEquals(
                List.of(
                        State.FREE,
                        State.TAKEN,
                        State.FREE,
                        State.FREE,
                        State.TAKEN,
                        State.FREE,
                        State.TAKEN,
                        State.FREE),
                preview.dates().stream().map(SeriesDate::state).toList());
        Slot nearest = preview.dates().get(1).alternatives().get(0);
        assertEquals(eight(8).plus(Duration.ofMinutes(30)), nearest.start());
        assertTrue(patient.as().call(() -> appointments.upcoming()).isEmpty());
    }

    @Test
    void the_patient_takes_the_others_and_other_times_and_cancels_the_rest_at_once() {
        Known doctor = doctorWithThreeTaken();
        Known patient = newPatient();
        SeriesRequest wish = weekly(doctor, WEEKS);
        SeriesPreview preview = patient.as().call(() -> series.preview(wish));
        List<Instant> chosen = new ArrayList<>(preview.free());
        chosen.add(preview.dates().get(1).alternatives().get(0).start());

        List<AppointmentView> booked = patient.as().call(() -> series.book(wish, chosen));

        assertEquals(6, booked.size());
        assertEquals(
                1, booked.stream().map(AppointmentView::seriesId).distinct().count());
        AppointmentView third = booked.get(2);
        assertEquals(4, patient.as().call(() -> series.rest(third.id())).size());
        assertEquals(4, patient.as().call(() -> series.cancelRest(third.id(), "moving away")));
        assertEquals(
                booked.subList(0, 2).stream().map(AppointmentView::id).toList(),
                patient.as().call(() -> appointments.upcoming()).stream()
                        .map(AppointmentView::id)
                        .toList());
    }

    @Test
    void one_time_that_is_gone_leaves_the_whole_series_unbooked() {
        Known doctor = doctorWithThreeTaken();
        Known patient = newPatient();
        List<Instant> all =
                IntStream.range(0, WEEKS).mapToObj(week -> eight(1 + 7 * week)).toList();

        assertEquals("slot-taken", reason(() -> patient.as().run(() -> series.book(weekly(doctor, WEEKS), all))));
        assertTrue(patient.as().call(() -> appointments.upcoming()).isEmpty());
    }

    @Test
    void a_series_reaches_no_further_than_what_can_be_booked() {
        Known doctor = doctorOfMornings();
        Known patient = newPatient();

        SeriesPreview preview = patient.as().call(() -> series.preview(weekly(doctor, 10)));

        assertEquals(State.TOO_FAR, preview.dates().get(9).state());
        assertEquals("slot-outside", reason(() -> patient.as()
                .run(() -> series.book(weekly(doctor, 10), List.of(eight(1), eight(1 + 7 * 9))))));
        assertEquals("series-invalid", reason(() -> patient.as()
                .run(() -> series.book(weekly(doctor, 2), List.of(eight(1), eight(1))))));
    }

    @Test
    void a_doctor_books_one_for_a_patient_and_nobody_else_does() {
        Known doctor = doctorOfMornings();
        Known patient = newPatient();
        Known stranger = newPatient();
        SeriesRequest wish = weekly(doctor, 2);

        assertEquals(
                2,
                doctor.as()
                        .call(() -> series.bookFor(patient.publicId(), wish, List.of(eight(1), eight(8))))
                        .size());
        assertEquals("not-yours", reason(() -> stranger.as()
                .run(() -> series.bookFor(patient.publicId(), wish, List.of(eight(15))))));
        assertEquals("no-series", reason(() -> {
            AppointmentView alone = bookedBy(stranger, doctor, eight(2));
            stranger.as().run(() -> series.cancelRest(alone.id(), null));
        }));
    }
}
