package org.televisit.web.fhir.map;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.call.VisitLine;

/**
 * A visit as Appointment (https://hl7.org/fhir/R4/appointment.html). It names no slot: slots are computed, and a time that
 * is taken has none.
 */
public final class AppointmentShape {

    private AppointmentShape() {}

    /** The resource; its version is the visit's. */
    public static Appointment of(VisitLine visit) {
        Appointment shape = new Appointment();
        shape.setId(FhirId.of(visit.id()));
        shape.getMeta().setVersionId(Integer.toString(visit.version()));
        shape.addIdentifier(References.identifier(visit.id()));
        shape.setStatus(AppointmentStatuses.of(visit.status()));
        if (visit.cancellationReason() != null) {
            shape.setCancelationReason(CancellationReasons.of(visit.cancellationReason(), visit.note()));
        }
        shape.addServiceType(Codes.visitType(visit.visitTypeCode()));
        shape.addSpecialty(Specialties.of(visit.specialty()));
        shape.setStartElement(Times.instant(visit.startsAt()));
        shape.setEndElement(Times.instant(visit.endsAt()));
        shape.setMinutesDuration(visit.lengthMinutes());
        shape.setCreatedElement(Times.dateTime(visit.bookedAt()));
        addParticipants(shape, visit);
        return shape;
    }

    // what waits for a payment waits for the patient (https://hl7.org/fhir/R4/valueset-participationstatus.html)
    private static void addParticipants(Appointment shape, VisitLine visit) {
        boolean waits = visit.status() == AppointmentStatus.PENDING;
        shape.addParticipant()
                .setActor(References.patient(visit.patientId(), visit.patientName()))
                .setStatus(waits ? ParticipationStatus.NEEDSACTION : ParticipationStatus.ACCEPTED);
        shape.addParticipant()
                .setActor(References.practitioner(visit.practitionerId(), visit.practitionerName()))
                .setStatus(ParticipationStatus.ACCEPTED);
    }
}
