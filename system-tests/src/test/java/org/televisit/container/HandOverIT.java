package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.HandOverService;
import org.televisit.application.clinical.PrescriptionView;
import org.televisit.application.security.StepUp;
import org.televisit.domain.clinical.PrescriptionLine;
import org.televisit.domain.person.PersonRepository;

/** A visit is handed to another doctor: the same visit, the one's time free and the other's held, all of them told. */
class HandOverIT extends WithContent {

    private static final PrescriptionLine LINE = new PrescriptionLine("Ibuprofen", "400 mg", "daily", 5, "");
    private static final As ADA = As.admin("ada-who-hands-over");

    @EJB(lookup = "java:app/televisit-ejb/HandOverService")
    HandOverService handOvers;

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

    @Test
    void what_is_signed_is_of_who_signed_it_before_and_after() {
        Known first = newDoctor();
        Known second = newDoctor();
        Known third = newDoctor();
        AppointmentView visit = bookedInTwoDays(first, newPatient());
        String id = visit.id();
        first.as().run(() -> notes.write(id, "Cough", 0));
        PrescriptionView draft = first.as().call(() -> prescriptions.draft(id, List.of(LINE)));
        handed(id, first, second);

        second.as().run(() -> notes.sign(id, 1));
        StepUp proof = new StepUp(second.as().subject(), clock.now());
        second.as().run(() -> prescriptions.sign(id, draft.id(), draft.version(), proof));
        assertEquals(nameOf(second), authors(second, id));
        assertEquals(second.publicId(), prescriberId(second, id));

        handed(id, second, third);
        assertEquals(nameOf(second), authors(third, id));
        assertEquals(second.publicId(), prescriberId(third, id), "as FHIR names the requester");
    }

    private String prescriberId(Known reader, String id) {
        return reader.as().call(() -> prescriptions.all(id)).get(0).authorId();
    }

    private void handed(String id, Known from, Known to) {
        int version = from.as().call(() -> appointments.one(id)).version();
        from.as().run(() -> handOvers.handOver(id, to.publicId(), version));
    }

    private String nameOf(Known doctor) {
        return new PersonRepository(entities)
                .practitionerBySubject(doctor.as().subject())
                .orElseThrow()
                .displayName();
    }

    /** Whose the note and the prescription are, which is one doctor's. */
    private String authors(Known reader, String id) {
        String note = reader.as().call(() -> notes.read(id)).author();
        assertEquals(note, reader.as().call(() -> prescriptions.all(id)).get(0).author());
        return note;
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
