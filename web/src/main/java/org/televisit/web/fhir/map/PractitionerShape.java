package org.televisit.web.fhir.map;

import org.hl7.fhir.r4.model.Practitioner;
import org.televisit.application.appointment.PractitionerView;

/**
 * A doctor one can book as Practitioner (https://hl7.org/fhir/R4/practitioner.html). What they practise stands at their
 * Schedule, since R4 has no place for it here.
 */
public final class PractitionerShape {

    private PractitionerShape() {}

    public static Practitioner of(PractitionerView doctor) {
        Practitioner shape = new Practitioner();
        shape.setId(FhirId.of(doctor.id()));
        shape.addIdentifier(References.identifier(doctor.id()));
        shape.setActive(true);
        shape.addName().setText(doctor.name());
        return shape;
    }
}
