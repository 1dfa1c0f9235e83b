package org.televisit.web.fhir.map;

import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.televisit.application.person.PatientView;

/** A patient's record as Patient (https://hl7.org/fhir/R4/patient.html). */
public final class PatientShape {

    private PatientShape() {}

    /** The resource; its version is the record's. */
    public static Patient of(PatientView record) {
        Patient shape = new Patient();
        shape.setId(FhirId.of(record.id()));
        shape.getMeta().setVersionId(Integer.toString(record.version()));
        shape.addIdentifier(References.identifier(record.id()));
        if (record.recordNumber() != null) {
            shape.addIdentifier(recordNumber(record.recordNumber()));
        }
        shape.setActive(true);
        shape.addName(name(record));
        if (record.phone() != null) {
            shape.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(record.phone());
        }
        if (record.email() != null) {
            shape.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue(record.email());
        }
        if (record.birthDate() != null) {
            shape.setBirthDateElement(new DateType(record.birthDate().toString()));
        }
        return shape;
    }

    // MR: https://hl7.org/fhir/R4/valueset-identifier-type.html
    private static Identifier recordNumber(String number) {
        return new Identifier()
                .setType(Codes.one(Systems.V2_IDENTIFIER_TYPE, "MR"))
                .setSystem(Systems.RECORD_NUMBER)
                .setValue(number);
    }

    private static HumanName name(PatientView record) {
        HumanName name = new HumanName().setText(record.name());
        if (!record.familyName().isBlank()) {
            name.setFamily(record.familyName());
        }
        if (!record.givenName().isBlank()) {
            name.addGiven(record.givenName());
        }
        return name;
    }
}
