package org.televisit.web.fhir.map;

import java.util.List;
import org.hl7.fhir.r4.model.Schedule;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.application.appointment.VisitTypeView;

/**
 * Where a doctor's free times are found, as Schedule (https://hl7.org/fhir/R4/schedule.html). It has the doctor's id and
 * tells no working hours: those are not for patients.
 */
public final class ScheduleShape {

    private ScheduleShape() {}

    /** @param types the kinds of visit that the reader may book with this doctor */
    public static Schedule of(PractitionerView doctor, List<VisitTypeView> types) {
        Schedule shape = new Schedule();
        shape.setId(FhirId.of(doctor.id()));
        shape.setActive(true);
        types.forEach(type -> shape.addServiceType(Codes.visitType(type.code())));
        shape.addSpecialty(Specialties.of(doctor.specialty()));
        shape.addActor(References.practitioner(doctor.id(), doctor.name()));
        return shape;
    }
}
