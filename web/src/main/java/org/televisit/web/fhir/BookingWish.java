package org.televisit.web.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Property;
import org.televisit.web.fhir.map.FhirId;
import org.televisit.web.fhir.map.SlotKey;
import org.televisit.web.fhir.map.Systems;

/**
 * What an Appointment that is sent to be booked asks for (https://hl7.org/fhir/R4/appointment.html). What we would not
 * keep is refused rather than lost.
 *
 * @param patientId public id; null when the caller books for themselves
 * @param practitionerId public id
 * @param visitType code; null when the slot says it
 * @param start the first instant
 * @param slot null when none is named
 */
record BookingWish(String patientId, String practitionerId, String visitType, Instant start, SlotKey slot) {

    /** What says something here, and what the server sets anew whatever is sent. */
    private static final Set<String> KNOWN = Set.of(
            "id",
            "meta",
            "implicitRules",
            "language",
            "text",
            "status",
            "serviceType",
            "specialty",
            "slot",
            "start",
            "end",
            "minutesDuration",
            "created",
            "participant");

    private static final Set<AppointmentStatus> TO_BE_BOOKED =
            Set.of(AppointmentStatus.PROPOSED, AppointmentStatus.PENDING, AppointmentStatus.BOOKED);

    static BookingWish of(Appointment sent) {
        List<String> unknown = sent.children().stream()
                .filter(Property::hasValues)
                .map(Property::getName)
                .filter(name -> !KNOWN.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw FhirRefusal.elements(String.join(", ", unknown));
        }
        if (!TO_BE_BOOKED.contains(sent.getStatus())) {
            throw FhirRefusal.elementValue("status");
        }
        SlotKey slot = slot(sent);
        String doctor = actor(sent, "Practitioner");
        if (slot != null && doctor != null && !slot.practitionerId().equals(doctor)) {
            throw FhirRefusal.elementValue("slot");
        }
        String visitType = visitType(sent, slot);
        Instant start = start(sent, slot);
        String practitioner = doctor != null ? doctor : slot == null ? null : slot.practitionerId();
        if (practitioner == null) {
            throw FhirRefusal.elementValue("participant");
        }
        return new BookingWish(actor(sent, "Patient"), practitioner, visitType, start, slot);
    }

    /** The slot that is named; null for none. */
    static SlotKey slot(Appointment sent) {
        if (sent.getSlot().size() > 1) {
            throw FhirRefusal.elementValue("slot");
        }
        return sent.getSlot().stream()
                .findFirst()
                .map(slot -> SlotKey.parse(
                                slot.getReferenceElement().getIdPart() == null
                                        ? ""
                                        : slot.getReferenceElement().getIdPart())
                        .orElseThrow(() -> FhirRefusal.elementValue("slot")))
                .orElse(null);
    }

    private static Instant start(Appointment sent, SlotKey slot) {
        Instant start = sent.getStart() == null ? null : sent.getStart().toInstant();
        if (start == null && slot == null || start != null && slot != null && !start.equals(slot.start())) {
            throw FhirRefusal.elementValue("start");
        }
        return start == null ? slot.start() : start;
    }

    private static String visitType(Appointment sent, SlotKey slot) {
        List<String> codes = sent.getServiceType().stream()
                .map(CodeableConcept::getCoding)
                .flatMap(List::stream)
                .filter(coding -> coding.getSystem() == null || Systems.VISIT_TYPE.equals(coding.getSystem()))
                .map(Coding::getCode)
                .distinct()
                .toList();
        boolean contradicts = codes.size() == 1 && slot != null && !slot.isOf(codes.get(0));
        if (codes.size() > 1 || contradicts || codes.isEmpty() && slot == null) {
            throw FhirRefusal.elementValue("serviceType");
        }
        return codes.isEmpty() ? null : codes.get(0);
    }

    // null when nobody of this type takes part
    private static String actor(Appointment sent, String type) {
        List<String> actors = sent.getParticipant().stream()
                .map(AppointmentParticipantComponent::getActor)
                .filter(actor -> type.equals(actor.getReferenceElement().getResourceType()))
                .map(actor -> FhirId.publicId(actor.getReferenceElement().getIdPart()))
                .distinct()
                .toList();
        boolean others = sent.getParticipant().stream()
                .map(participant -> participant.getActor().getReferenceElement().getResourceType())
                .anyMatch(
                        one -> one == null || !Set.of("Patient", "Practitioner").contains(one));
        if (actors.size() > 1 || others) {
            throw FhirRefusal.elementValue("participant");
        }
        return actors.isEmpty() ? null : actors.get(0);
    }
}
