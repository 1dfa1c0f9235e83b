package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.HandOverService;
import org.televisit.domain.shared.BusinessException;

/** A visit is handed to another doctor: the same visit, the one's time free and the other's held, all of them told. */
class HandOverIT extends WithPrices {

    private static final As ADA = As.admin("ada-who-hands-over");

    @EJB(lookup = "java:app/televisit-ejb/HandOverService")
    HandOverService handOvers;

    private static String refusal(Runnable refused) {
        return assertThrows(BusinessException.class, refused::run).reason();
    }

    @Test
    void the_visit_stays_the_same_and_the_times_change_hands() throws Exception {
        Known first = newDoctor();
        Known second = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = bookedInTwoDays(first, patient);

        AppointmentView handed =
                first.as().call(() -> handOvers.handOver(visit.id(), second.publicId(), visit.version()));

        assertEquals(visit.id(), handed.id());
        assertEquals(visit.startsAt(), handed.startsAt());
        assertEquals(second.publicId(), handed.practitionerId());
        assertEquals("not-yours", refusal(() -> first.as().run(() -> appointments.one(visit.id()))));
        assertEquals(
                visit.id(), second.as().call(() -> appointments.one(visit.id()).id()));
        // the first doctor's time is free, the second's is held
        booked(first, newPatient(), visit.startsAt());
        assertEquals("slot-taken", refusal(() -> booked(second, newPatient(), visit.startsAt())));
        told(first, "was handed to another doctor");
        told(second, "was handed to you");
        told(patient, "its time stays");
    }

    private static void told(Known person, String words) throws Exception {
        Predicate<List<String>> says = mails ->
                mails.stream().anyMatch(mail -> mail.replaceAll("=?\\s+", " ").contains(words));
        List<String> box = new Mailbox(person.as().subject() + "@example.org").await(says);
        assertTrue(says.test(box), box.toString());
    }

    @Test
    void whose_time_is_taken_gets_nothing_and_all_stays_as_it_was() {
        Known first = newDoctor();
        Known second = newDoctor();
        AppointmentView visit = bookedInTwoDays(first, newPatient());
        booked(second, newPatient(), visit.startsAt());

        assertEquals(
                "slot-taken",
                refusal(() -> ADA.run(() -> handOvers.handOver(visit.id(), second.publicId(), visit.version()))));

        assertEquals(
                first.publicId(),
                first.as().call(() -> appointments.one(visit.id()).practitionerId()));
        assertEquals("slot-taken", refusal(() -> booked(first, newPatient(), visit.startsAt())));
    }

    @Test
    void what_is_to_be_paid_online_is_waited_for_no_longer_than_before() {
        Known first = newDoctor();
        Known second = newDoctor();
        AppointmentView visit = pending(first, newPatient());

        AppointmentView handed =
                first.as().call(() -> handOvers.handOver(visit.id(), second.publicId(), visit.version()));

        assertTrue(visit.payment().lapsesAt().isBefore(visit.startsAt()));
        assertEquals(visit.payment().lapsesAt(), handed.payment().lapsesAt());
    }

    @Test
    void nobody_but_its_doctor_and_admins_hands_it_over_and_upon_what_they_read() {
        Known first = newDoctor();
        Known second = newDoctor();
        AppointmentView visit = bookedInTwoDays(first, newPatient());

        assertEquals("not-yours", refusal(() -> second.as()
                .run(() -> handOvers.handOver(visit.id(), second.publicId(), visit.version()))));
        assertEquals("stale", refusal(() -> first.as()
                .run(() -> handOvers.handOver(visit.id(), second.publicId(), visit.version() + 1))));
        assertEquals("type-unknown", refusal(() -> first.as()
                .run(() -> handOvers.handOver(visit.id(), first.publicId(), visit.version()))));
        assertTrue(first.as().call(() -> handOvers.candidates(visit.id())).stream()
                .noneMatch(doctor -> doctor.id().equals(first.publicId())));
    }
}
