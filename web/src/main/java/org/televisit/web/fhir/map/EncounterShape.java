package org.televisit.web.fhir.map;

import java.time.Duration;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Period;
import org.televisit.domain.call.VisitLine;

/**
 * What a visit's call came to, as Encounter (https://hl7.org/fhir/R4/encounter.html): metadata alone. It has its
 * appointment's id, since there is one call of each.
 */
public final class EncounterShape {

    private EncounterShape() {}

    /** The resource; planned while nobody has come. */
    public static Encounter of(VisitLine visit) {
        Encounter shape = new Encounter();
        shape.setId(FhirId.of(visit.id()));
        shape.addIdentifier(References.identifier(visit.id()));
        shape.setStatus(EncounterStatuses.of(visit.status(), visit.callStatus()));
        shape.setClass_(new Coding(Systems.V3_ACT_CODE, "VR", null));
        shape.setServiceType(Codes.visitType(visit.visitTypeCode()));
        shape.setSubject(References.patient(visit.patientId(), visit.patientName()));
        shape.addParticipant().setIndividual(References.practitioner(visit.practitionerId(), visit.practitionerName()));
        shape.addAppointment(References.appointment(visit.id()));
        if (visit.callStartedAt() != null) {
            addPeriod(shape, visit);
        }
        return shape;
    }

    private static void addPeriod(Encounter shape, VisitLine visit) {
        shape.setPeriod(new Period()
                .setStartElement(Times.dateTime(visit.callStartedAt()))
                .setEndElement(Times.dateTime(visit.callEndedAt())));
        if (visit.callEndedAt() != null) {
            shape.getLength()
                    .setValue(Duration.between(visit.callStartedAt(), visit.callEndedAt())
                            .toSeconds())
                    .setUnit("s")
                    .setSystem(Systems.UCUM)
                    .setCode("s");
        }
    }
}
