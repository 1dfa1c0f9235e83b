package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.refusals.FhirLooks.booked;
import static org.televisit.refusals.FhirLooks.found;
import static org.televisit.refusals.FhirLooks.readAgain;
import static org.televisit.refusals.FhirLooks.slots;
import static org.televisit.refusals.FhirLooks.walked;
import static org.televisit.refusals.FhirLooks.wish;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;
import org.televisit.product.HandedOver;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** A visit from the first look to the last through somebody else's FHIR client; each answer is valid FHIR R4. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class FhirIT {

    private static final String LINES =
            "{\"lines\":[{\"medicine\":\"Ibuprofen\",\"dose\":\"400 mg\",\"frequency\":\"daily\",\"days\":3},"
                    + "{\"medicine\":\"\",\"dose\":\"\",\"frequency\":\"\",\"days\":0}]}";

    @Test
    void a_patient_finds_a_time_books_it_finds_it_again_and_calls_it_off(Clinic clinic) {
        Person doctor = clinic.doctorAtAnyHour();
        Person patient = clinic.patient();
        IGenericClient client = Fhir.client(patient);
        String doctorId = Fhir.id(doctor.publicId());
        String family = doctor.name().substring(doctor.name().lastIndexOf(' ') + 1);
        assertThat(found(client, "Practitioner?name=" + family))
                .extracting(Resource::getIdPart)
                .contains(doctorId);
        assertThat(found(client, "Schedule?actor=Practitioner/" + doctorId)).hasSize(1);
        Slot slot = slots(client, doctor, 5).get(1);
        readAgain(client, Slot.class, List.of(slot), 1);

        MethodOutcome outcome = client.create().resource(wish(slot)).execute();
        assertThat(outcome.getCreated()).isTrue();
        String id = outcome.getId().getIdPart();
        Appointment read = client.read().resource(Appointment.class).withId(id).execute();

        assertThat(read.getStatus()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(read.getStart()).isEqualTo(slot.getStart());
        assertThat(read.getParticipant())
                .extracting(each -> each.getActor().getReference())
                .containsExactly("Patient/" + Fhir.id(patient.publicId()), "Practitioner/" + doctorId);
        assertThat(slots(client, doctor, 5)).extracting(Slot::getStart).doesNotContain(slot.getStart());
        String search = "Appointment?patient=Patient/" + Fhir.id(patient.publicId()) + "&status=booked&date=ge2026";
        assertThat(found(client, search)).extracting(Resource::getIdPart).containsExactly(id);
        assertThat(found(client, "Appointment?_id=" + id)).hasSize(1);

        read.setStatus(AppointmentStatus.CANCELLED).getCancelationReason().setText("I am well again");
        MethodOutcome off = client.update().resource(read).execute();

        assertThat(((Appointment) off.getResource()).getCancelationReason().getText())
                .isEqualTo("I am well again");
        assertThat(found(client, search)).isEmpty();
        assertThat(slots(client, doctor, 5)).extracting(Slot::getStart).contains(slot.getStart());
    }

    @Test
    void a_visit_moves_and_only_by_who_saw_it_last(Clinic clinic) {
        Person doctor = clinic.doctorAtAnyHour();
        IGenericClient client = Fhir.client(clinic.patient());
        List<Slot> slots = slots(client, doctor, 8);
        Appointment first = booked(client, slots.get(1));
        Appointment moved = first.copy()
                .setStart(slots.get(6).getStart())
                .setEnd(slots.get(6).getEnd());

        Appointment after =
                (Appointment) client.update().resource(moved).execute().getResource();

        assertThat(after.getStart()).isEqualTo(slots.get(6).getStart());
        assertThat(after.getMeta().getVersionId()).isNotEqualTo(first.getMeta().getVersionId());
        Appointment late = first.copy().setStatus(AppointmentStatus.CANCELLED);
        assertThatThrownBy(() -> client.update()
                        .resource(late)
                        .withAdditionalHeader(
                                "If-Match", "W/\"" + first.getMeta().getVersionId() + "\"")
                        .execute())
                .isInstanceOfAny(PreconditionFailedException.class, ResourceVersionConflictException.class);
        assertThat(client.read()
                        .resource(Appointment.class)
                        .withId(first.getIdPart())
                        .execute()
                        .getStatus())
                .isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void of_two_who_want_one_time_the_second_is_told(Clinic clinic) {
        Person doctor = clinic.doctorAtAnyHour();
        IGenericClient second = Fhir.client(clinic.patient());
        Slot slot = slots(second, doctor, 2).get(1);
        booked(Fhir.client(clinic.patient()), slot);

        assertThatThrownBy(() -> booked(second, slot)).isInstanceOf(ResourceVersionConflictException.class);
        assertThat(found(second, "Appointment")).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_double(Clinic clinic) {
        Person doctor = clinic.doctorAtAnyHour();
        IGenericClient client = Fhir.client(clinic.patient());
        List<Slot> slots = slots(client, doctor, 9);
        for (int i : List.of(1, 4, 7)) {
            booked(client, slots.get(i));
        }
        assertThat(walked(client, "Appointment?_count=1", 9)).hasSize(3).doesNotHaveDuplicates();
        String all = "Slot?schedule=" + Fhir.id(doctor.publicId()) + "&_count=3";
        List<String> walked = walked(client, all, 4);
        assertThat(walked).hasSize(12).doesNotHaveDuplicates();
        assertThat(walked).isEqualTo(walked(client, all.replace("_count=3", "_count=12"), 1));
    }

    @Test
    void everything_of_a_visit_is_valid_and_with_whom_it_belongs(Clinic clinic) {
        Visit visit = clinic.visitNow();
        IGenericClient patient = Fhir.client(visit.patient());
        IGenericClient doctor = Fhir.client(visit.doctor());
        String id = Fhir.id(visit.id());
        String whose = Fhir.id(visit.patient().publicId());
        HandedOver.pdf("letter.pdf", 300).by(visit.patient(), visit.id(), "f1").expect(200);
        visit.doctor()
                .post("/appointments/" + visit.id() + "/prescriptions", LINES)
                .expect(201);

        assertThat(patient.read()
                        .resource(Encounter.class)
                        .withId(id)
                        .execute()
                        .getSubject()
                        .getReference())
                .isEqualTo("Patient/" + whose);
        assertThat(found(patient, "Encounter?appointment=Appointment/" + id)).hasSize(1);
        assertThat(found(doctor, "Encounter?patient=" + whose)).hasSize(1);
        assertThat(patient.read()
                        .resource(Patient.class)
                        .withId(whose)
                        .execute()
                        .getName())
                .hasSize(1);
        assertThat(found(patient, "Patient")).hasSize(1);
        readAgain(patient, Communication.class, found(patient, "Communication?encounter=" + id), 1);
        readAgain(patient, Consent.class, found(patient, "Consent?patient=" + whose), 1);
        readAgain(doctor, MedicationRequest.class, found(doctor, "MedicationRequest?encounter=" + id), 2);
        assertThat(walked(doctor, "MedicationRequest?patient=" + whose + "&_count=1", 5))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(found(patient, "MedicationRequest"))
                .as("drafts are the doctor's")
                .isEmpty();
    }

    @Test
    void staff_find_patients_and_book_for_them_and_admins_read_what_was_done(Clinic clinic) {
        Person doctor = clinic.doctorAtAnyHour();
        Person sick = clinic.patientOfFamily("Ñandú");
        IGenericClient desk = Fhir.client(doctor);
        assertThat(found(desk, "Patient?family=%C3%91and%C3%BA&given=Pat"))
                .extracting(Resource::getIdPart)
                .contains(Fhir.id(sick.publicId()));
        assertThat(found(desk, "Patient?given=%C3%91and%C3%BA")).isEmpty();
        Appointment wish = wish(slots(desk, doctor, 3).get(2));
        wish.addParticipant()
                .setActor(new Reference("Patient/" + Fhir.id(sick.publicId())))
                .setStatus(ParticipationStatus.ACCEPTED);
        Appointment booked =
                (Appointment) desk.create().resource(wish).execute().getResource();
        assertThat(found(Fhir.client(sick), "Appointment"))
                .extracting(Resource::getIdPart)
                .containsExactly(booked.getIdPart());

        IGenericClient admin = Fhir.client(clinic.admin());
        List<Resource> booking =
                found(admin, "AuditEvent?subtype=book&agent-name=" + doctor.subject() + "&date=ge2026");

        readAgain(admin, AuditEvent.class, booking, 1);
        assertThat(((AuditEvent) booking.get(0)).getEntityFirstRep().getWhat().getReference())
                .isEqualTo("Appointment/" + booked.getIdPart());
        assertThat(found(admin, "Appointment?_id=" + booked.getIdPart())).hasSize(1);
        assertThat(walked(admin, "AuditEvent?_count=2", 3)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void doctors_and_their_times_are_read_one_by_one(Clinic clinic) {
        Person doctor = clinic.doctorAtAnyHour();
        IGenericClient client = Fhir.client(clinic.patient());
        String id = Fhir.id(doctor.publicId());

        assertThat(client.read()
                        .resource(Practitioner.class)
                        .withId(id)
                        .execute()
                        .getNameFirstRep()
                        .getText())
                .contains(doctor.name());
        assertThat(client.read().resource(Schedule.class).withId(id).execute().getServiceType())
                .isNotEmpty();
        clinic.visitIn(Duration.ofDays(3), doctor, clinic.patient());
        assertThat(found(client, "Appointment?practitioner=" + id))
                .as("another's")
                .isEmpty();
    }
}
