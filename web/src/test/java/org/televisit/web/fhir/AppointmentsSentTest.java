package org.televisit.web.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.televisit.domain.shared.PublicIds;
import org.televisit.web.fhir.map.FhirId;
import org.televisit.web.fhir.map.SlotKey;
import org.televisit.web.fhir.map.Systems;

/** What an Appointment that a client sends is understood to ask for. */
class AppointmentsSentTest {

    private static final Instant START = Instant.parse("2026-11-27T09:00:00Z");
    private static final String DOCTOR = PublicIds.next();
    private static final String PATIENT = PublicIds.next();

    private static Appointment wish() {
        Appointment sent =
                new Appointment().setStatus(AppointmentStatus.PROPOSED).setStart(Date.from(START));
        sent.addServiceType().addCoding().setSystem(Systems.VISIT_TYPE).setCode("FOLLOW_UP");
        takesPart(sent, "Patient/" + FhirId.of(PATIENT));
        takesPart(sent, "Practitioner/" + FhirId.of(DOCTOR));
        return sent;
    }

    private static void takesPart(Appointment sent, String who) {
        sent.addParticipant().setActor(new Reference(who)).setStatus(ParticipationStatus.ACCEPTED);
    }

    private static Reference slot(String doctor, Instant start, String type) {
        return new Reference("Slot/" + SlotKey.of(doctor, start, type).id());
    }

    @Test
    void participantsStartAndKindAreEnough() {
        BookingWish wish = BookingWish.of(wish());

        assertThat(wish.patientId()).isEqualTo(PATIENT);
        assertThat(wish.practitionerId()).isEqualTo(DOCTOR);
        assertThat(wish.visitType()).isEqualTo("FOLLOW_UP");
        assertThat(wish.start()).isEqualTo(START);
    }

    @Test
    void aSlotSaysItAll() {
        Appointment sent = new Appointment().setStatus(AppointmentStatus.BOOKED);
        sent.addSlot(slot(DOCTOR, START, "FOLLOW_UP"));

        BookingWish wish = BookingWish.of(sent);

        assertThat(wish.practitionerId()).isEqualTo(DOCTOR);
        assertThat(wish.start()).isEqualTo(START);
        assertThat(wish.patientId()).isNull();
        assertThat(wish.visitType()).isNull();
    }

    private static Stream<Arguments> contradictions() {
        return Stream.of(
                refused("what we'd lose", sent -> sent.setComment("please call first")),
                refused("a state it can't begin in", sent -> sent.setStatus(AppointmentStatus.FULFILLED)),
                refused("no start", sent -> sent.setStart(null)),
                refused("no kind", sent -> sent.getServiceType().clear()),
                refused("nobody to see", sent -> sent.getParticipant().clear()),
                refused("a room", sent -> takesPart(sent, "Location/1")),
                refused("two doctors", sent -> takesPart(sent, "Practitioner/another")),
                refused("no slot of ours", sent -> sent.addSlot(new Reference("Slot/1"))),
                refused("another's slot", sent -> sent.addSlot(slot(PATIENT, START, "FOLLOW_UP"))),
                refused(
                        "a slot of another time",
                        sent -> sent.addSlot(slot(DOCTOR, START.plusSeconds(60), "FOLLOW_UP"))),
                refused("a slot of another kind", sent -> sent.addSlot(slot(DOCTOR, START, "FIRST_VISIT"))));
    }

    private static Arguments refused(String what, Consumer<Appointment> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void whatContradictsItselfIsRefused(String what, Consumer<Appointment> change) {
        Appointment sent = wish();
        change.accept(sent);

        assertThatThrownBy(() -> BookingWish.of(sent))
                .isInstanceOfSatisfying(FhirRefusal.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(422));
    }

    @Test
    void whatIsReadAndSentBackChangesNothing() {
        Appointment present = wish().setCreated(Date.from(START));
        present.getParticipantFirstRep().getActor().setDisplay("Maria Silva");
        Appointment sent = wish();
        sent.getStartElement().setTimeZone(java.util.TimeZone.getTimeZone("Asia/Tokyo"));

        assertThat(AppointmentChanges.between(present, present.copy())).isEmpty();
        assertThat(AppointmentChanges.between(present, sent)).as("less of it").isEmpty();
    }

    @Test
    void whatDiffersIsNamed() {
        Appointment sent = wish().setStatus(AppointmentStatus.CANCELLED);
        sent.getCancelationReason().setText("ill");
        sent.setStart(Date.from(START.plusSeconds(60)));
        sent.getParticipant().remove(0);
        sent.setDescription("more");

        assertThat(AppointmentChanges.between(wish(), sent))
                .containsExactly("cancelationReason", "description", "participant", "start", "status");
    }
}
