package org.televisit.web.fhir.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.televisit.application.chat.ChatEntry;
import org.televisit.application.clinical.PrescriptionView;
import org.televisit.application.consent.ConsentView;
import org.televisit.application.person.PatientView;
import org.televisit.application.trail.TrailLine;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.call.CallStatus;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.VisitLine;
import org.televisit.domain.chat.ChatKey;
import org.televisit.domain.clinical.PrescriptionLine;
import org.televisit.domain.clinical.PrescriptionStatus;
import org.televisit.domain.person.Specialty;

class ShapesTest {

    private static final Instant START = Instant.parse("2026-11-27T09:00:00Z");
    private static final String VISIT = "visit_visit_visit_visi";
    private static final String PATIENT = "patient_patient_patien";
    private static final String DOCTOR = "doctor_doctor_doctor_d";

    private static VisitLine visit(AppointmentStatus status, CancellationReason reason, Instant began, Instant ended) {
        return new VisitLine(
                VISIT,
                3,
                PATIENT,
                "Maria Silva",
                DOCTOR,
                "Dr. Amina Otieno",
                Specialty.CARDIOLOGY,
                "FOLLOW_UP",
                START.minusSeconds(86_400),
                START,
                15,
                status,
                reason,
                reason == null ? null : "a note",
                began == null ? null : CallStatus.COMPLETED,
                began,
                ended);
    }

    @Test
    void anAppointmentSaysWhoWhenAndItsVersion() {
        Appointment shape = AppointmentShape.of(visit(AppointmentStatus.BOOKED, null, null, null));

        assertThat(shape.getIdPart()).isEqualTo("visit.visit.visit.visi");
        assertThat(shape.getMeta().getVersionId()).isEqualTo("3");
        assertThat(shape.getIdentifierFirstRep().getValue()).isEqualTo(VISIT);
        assertThat(shape.getStartElement().getValueAsString()).isEqualTo("2026-11-27T09:00:00.000Z");
        assertThat(shape.getEnd().toInstant()).isEqualTo(START.plusSeconds(900));
        assertThat(shape.getParticipant())
                .extracting(each -> each.getActor().getReference())
                .containsExactly("Patient/patient.patient.patien", "Practitioner/doctor.doctor.doctor.d");
        assertThat(shape.hasCancelationReason()).isFalse();
    }

    @Test
    void whatWaitsForAPaymentWaitsForThePatient() {
        Appointment shape = AppointmentShape.of(visit(AppointmentStatus.PENDING, null, null, null));

        assertThat(shape.getParticipant())
                .extracting(Appointment.AppointmentParticipantComponent::getStatus)
                .containsExactly(ParticipationStatus.NEEDSACTION, ParticipationStatus.ACCEPTED);
    }

    @Test
    void aCancellationSaysWhy() {
        Appointment shape =
                AppointmentShape.of(visit(AppointmentStatus.CANCELLED, CancellationReason.PATIENT_LATE, null, null));

        assertThat(shape.getCancelationReason().getText()).isEqualTo("a note");
        assertThat(shape.getCancelationReason().getCodingFirstRep().getCode()).isEqualTo("patient-late");
    }

    @Test
    void anEncounterLastsAsLongAsTheCall() {
        Encounter held = EncounterShape.of(
                visit(AppointmentStatus.FULFILLED, null, START.plusSeconds(10), START.plusSeconds(610)));
        Encounter planned = EncounterShape.of(visit(AppointmentStatus.BOOKED, null, null, null));

        assertThat(held.getLength().getValue().intValue()).isEqualTo(600);
        assertThat(held.getPeriod().getStart().toInstant()).isEqualTo(START.plusSeconds(10));
        assertThat(held.getAppointmentFirstRep().getReference()).isEqualTo("Appointment/visit.visit.visit.visi");
        assertThat(planned.hasPeriod()).isFalse();
    }

    @Test
    void aPatientWithOneNameHasThatAlone() {
        PatientView view = new PatientView(
                PATIENT,
                2,
                "",
                "Suharto",
                "Suharto",
                LocalDate.of(1980, 4, 5),
                "MRN 7",
                null,
                null,
                true,
                START,
                true,
                false,
                null);

        Patient shape = PatientShape.of(view);

        assertThat(shape.getNameFirstRep().getGiven()).isEmpty();
        assertThat(shape.getNameFirstRep().getFamily()).isEqualTo("Suharto");
        assertThat(shape.getBirthDateElement().getValueAsString()).isEqualTo("1980-04-05");
        assertThat(shape.getIdentifier()).extracting(each -> each.getValue()).containsExactly(PATIENT, "MRN 7");
        assertThat(shape.hasTelecom()).isFalse();
    }

    @Test
    void eachMedicineIsAnOrderOfItsOwnInOneGroup() {
        List<PrescriptionLine> lines = List.of(
                new PrescriptionLine("Ibuprofen", "400 mg", "daily", 3, "with food"),
                new PrescriptionLine("", "", "", 0, ""));
        PrescriptionView view = new PrescriptionView(
                "prescription_prescript",
                PrescriptionStatus.DRAFT,
                1,
                lines,
                "Dr. Otieno",
                "otieno_otieno_otieno_o",
                START,
                null,
                null,
                null);

        List<MedicationRequest> shapes =
                MedicationRequestShape.of(visit(AppointmentStatus.BOOKED, null, null, null), view);

        assertThat(shapes).extracting(MedicationRequest::getIdPart).doesNotHaveDuplicates();
        assertThat(shapes)
                .extracting(each -> each.getGroupIdentifier().getValue())
                .containsOnly("prescription_prescript");
        assertThat(shapes.get(0).getRequester().getReference())
                .as("who wrote it, and not who has the visit now")
                .isEqualTo("Practitioner/otieno.otieno.otieno.o");
        assertThat(shapes.get(0).getRequester().getDisplay()).isEqualTo("Dr. Otieno");
        assertThat(shapes.get(0).getDosageInstructionFirstRep().getText()).isEqualTo("400 mg, daily");
        assertThat(shapes.get(1).getMedicationCodeableConcept().getExtension()).hasSize(1);
    }

    @Test
    void whatWasWrittenBeforeAVisitWasHandedOnIsNotOfWhoHasItNow() {
        VisitLine visit = visit(AppointmentStatus.BOOKED, null, null, null);

        assertThat(sender(visit, "Dr. Amina Otieno").getReference()).startsWith("Practitioner/");
        assertThat(sender(visit, "Dr. Who Had It").hasReference()).isFalse();
        assertThat(sender(visit, "Dr. Who Had It").getDisplay()).isEqualTo("Dr. Who Had It");
    }

    private static Reference sender(VisitLine visit, String name) {
        ChatEntry said = new ChatEntry(
                new ChatKey(0, 1), ParticipantRole.PRACTITIONER, false, name, START, "Good morning", null, false);
        return CommunicationShape.of(visit, said, "").getSender();
    }

    @Test
    void anAgreementToTelehealthHasAnIdOfItsVisit() {
        ConsentView agreed =
                new ConsentView(null, "TELEHEALTH", VISIT, "GIVEN", START, "1", null, null, null, null, null, false);

        Consent shape = ConsentShape.of(PATIENT, agreed);

        assertThat(shape.getIdPart()).isEqualTo("patient.patient.patienvisit.visit.visit.visit");
        assertThat(ConsentShape.patientOf(shape.getIdPart())).contains(PATIENT);
        assertThat(shape.hasSource()).isFalse();
    }

    @Test
    void whatAGuestAgreedToIsNotThePatientsWord() {
        ConsentView agreed = new ConsentView(
                "consent.consent.conse",
                "RECORDING",
                VISIT,
                "GIVEN",
                START,
                "1",
                "en",
                "00",
                "Title",
                "Words",
                "Anna Weber",
                true);

        Consent shape = ConsentShape.of(PATIENT, agreed);

        assertThat(shape.getPerformerFirstRep().getDisplay()).isEqualTo("Anna Weber");
        assertThat(shape.getPerformerFirstRep().hasReference()).isFalse();
    }

    @Test
    void aRefusalIsAMinorFailureAndNamesTheVisit() {
        TrailLine line = new TrailLine(
                7,
                START,
                "sub",
                "Pat",
                "patient",
                AuditAction.READ_REFUSED,
                true,
                "Appointment",
                VISIT,
                null,
                "not-yours",
                "192.0.2.1");

        AuditEvent shape = AuditEventShape.of(line);

        assertThat(shape.getOutcome()).isEqualTo(AuditEvent.AuditEventOutcome._4);
        assertThat(shape.getEntityFirstRep().getWhat().getReference()).isEqualTo("Appointment/visit.visit.visit.visi");
        assertThat(shape.getSubtypeFirstRep().getCode()).isEqualTo("read-refused");
    }
}
