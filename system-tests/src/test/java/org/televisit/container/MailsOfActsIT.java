package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.HandOverService;
import org.televisit.application.appointment.SeriesRequest;
import org.televisit.application.call.FinishOutcome;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.waiting.OfferView;
import org.televisit.application.waiting.WaitingListService;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;

/** Each act leaves exactly the mails it should, to those whom it concerns, and to nobody else (REQUIREMENTS N1). */
class MailsOfActsIT extends WithSchedules {

    private static final double A_SECOND = 1 / 60.0;

    @EJB(lookup = "java:app/televisit-ejb/HandOverService")
    HandOverService handOvers;

    @EJB(lookup = "java:app/televisit-ejb/WaitingListService")
    WaitingListService list;

    private Known doctor;
    private Known patient;
    private Mails mails;

    @BeforeEach
    void oneOfEach() {
        doctor = doctorOfMornings();
        patient = newPatient();
        mails = new Mails(entities).of("doctor", doctor).of("patient", patient).of("somebody else", newPatient());
    }

    private void leaves(List<String> expected, Runnable act) {
        assertEquals(expected, mails.leftBy(act));
    }

    private static List<String> both(String kind) {
        return List.of(kind + " to doctor", kind + " to patient");
    }

    private static List<String> twice(List<String> lines) {
        return Stream.concat(lines.stream(), lines.stream()).sorted().toList();
    }

    private AppointmentView seen() {
        return patient.as().call(() -> appointments.upcoming()).get(0);
    }

    private Story storyOf(AppointmentView visit) {
        return new Story(this, doctor, patient, visit).preparedBy(patient.as());
    }

    @Test
    void what_a_patient_books_moves_and_calls_off() {
        leaves(both("CONFIRMATION"), () -> bookedBy(patient, doctor, eight(3)));
        leaves(both("CHANGE"), () -> patient.as()
                .run(() -> changes.reschedule(seen().id(), eight(4), seen().version())));
        leaves(both("CANCELLATION"), () -> patient.as().run(() -> changes.cancel(seen().id(), null, seen().version())));
    }

    @Test
    void what_their_doctor_books_moves_and_calls_off() {
        leaves(both("CONFIRMATION"), () -> booked(doctor, patient, eight(3)));
        leaves(both("CHANGE"), () -> doctor.as()
                .run(() -> changes.reschedule(seen().id(), eight(4), seen().version())));
        leaves(both("CANCELLATION"), () -> doctor.as().run(() -> changes.cancel(seen().id(), "ill", seen().version())));
    }

    @Test
    void a_series_and_the_rest_of_it() {
        SeriesRequest wish = new SeriesRequest(doctor.publicId(), FOLLOW_UP, eight(1), 2, 1);

        leaves(twice(both("CONFIRMATION")), () -> patient.as()
                .run(() -> series.book(wish, List.of(eight(1), eight(8)))));
        leaves(twice(both("CANCELLATION")), () -> patient.as().run(() -> series.cancelRest(seen().id(), null)));
    }

    @Test
    void a_visit_that_is_handed_to_another_doctor() {
        AppointmentView visit = bookedBy(patient, doctor, eight(3));
        Known second = newDoctor();
        mails.of("second doctor", second);

        leaves(
                List.of("CANCELLATION to doctor", "CONFIRMATION to patient", "CONFIRMATION to second doctor"),
                () -> doctor.as().run(() -> handOvers.handOver(visit.id(), second.publicId(), visit.version())));
        leaves(List.of("CANCELLATION to patient", "CANCELLATION to second doctor"), () -> second.as()
                .run(() -> changes.cancel(seen().id(), null, seen().version())));
    }

    @Test
    void a_time_that_is_offered_to_those_who_wait_taken_by_one_and_declined_by_another() {
        AppointmentView visit = bookedBy(patient, doctor, eight(3));
        Known first = waiting("first");
        Known second = waiting("second");
        Known third = waiting("third");

        leaves(
                List.of(
                        "CANCELLATION to doctor",
                        "CANCELLATION to patient",
                        "OFFER to first",
                        "OFFER to second",
                        "OFFER to third"),
                () -> patient.as().run(() -> changes.cancel(visit.id(), null, visit.version())));
        OfferView offer = first.as().call(() -> list.offers()).get(0);
        leaves(List.of(), () -> third.as().run(() -> list.decline(offer.id(), null)));
        leaves(List.of("CONFIRMATION to doctor", "CONFIRMATION to second"), () -> second.as()
                .run(() -> list.accept(offer.id(), null)));
    }

    private Known waiting(String name) {
        Known somebody = newPatient();
        mails.of(name, somebody);
        Instant now = clock.now();
        somebody.as().run(() -> list.join(doctor.publicId(), FOLLOW_UP, now, now.plus(Duration.ofDays(20))));
        return somebody;
    }

    @Test
    void a_visit_that_is_swapped_for_a_time_that_was_offered() {
        AppointmentView late = bookedBy(patient, doctor, eight(4));
        AppointmentView early = bookedBy(newPatient(), doctor, eight(3));
        patient.as().run(() -> list.joinFor(late.id()));

        leaves(List.of("CANCELLATION to doctor", "OFFER to patient"), () -> doctor.as()
                .run(() -> changes.cancel(early.id(), null, early.version())));
        OfferView offer = patient.as().call(() -> list.offers()).get(0);
        leaves(both("CHANGE"), () -> patient.as().run(() -> list.accept(offer.id(), null)));
    }

    @Test
    void a_doctor_who_says_late_and_then_talks_and_finishes() {
        Story story = storyOf(bookedBy(patient, doctor, eight(3)));

        leaves(List.of("DELAY to patient"), () -> story.doctorSays(-5, delays -> delays.announceLate(story.id(), 10)));
        leaves(List.of(), () -> {
            SeatGrant waiting = story.enters(story.patient(), 1);
            SeatGrant conducting = story.enters(story.doctor(), 9);
            story.admits(conducting, 10);
            story.talk(waiting, conducting, 10, 60);
        });
        leaves(List.of("VISIT_HELD to patient"), () -> story.finishes(20, FinishOutcome.COMPLETED));
    }

    @Test
    void a_doctor_who_never_comes() {
        Story story = storyOf(bookedBy(patient, doctor, eight(3)));

        leaves(List.of(), () -> story.sweptAt(5 - A_SECOND));
        leaves(both("CANCELLATION"), () -> story.sweptAt(5 + A_SECOND));
        leaves(List.of(), () -> story.sweptAt(30));
    }

    @Test
    void a_patient_who_never_comes_and_an_outcome_that_is_put_right() {
        Story story = storyOf(bookedBy(patient, doctor, eight(3)));
        story.enters(story.doctor(), -1);

        leaves(List.of("NO_SHOW to patient"), () -> story.sweptAt(15 + A_SECOND));
        leaves(
                List.of(),
                () -> story.at(60, () -> doctor.as()
                        .call(() -> changes.correctOutcome(
                                story.id(),
                                AppointmentStatus.CANCELLED,
                                CancellationReason.TECHNICAL,
                                "she had called"))));
    }
}
