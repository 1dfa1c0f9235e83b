package org.televisit.web.fhir.map;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** Links to other resources (https://hl7.org/fhir/R4/references.html), always relative to this server. */
final class References {

    private References() {}

    static Reference patient(String publicId, String name) {
        return to("Patient", publicId).setDisplay(name);
    }

    /** @param publicId null when all that is known is the name */
    static Reference practitioner(String publicId, String name) {
        return (publicId == null ? new Reference() : to("Practitioner", publicId)).setDisplay(name);
    }

    static Reference appointment(String publicId) {
        return to("Appointment", publicId);
    }

    static Reference encounter(String publicId) {
        return to("Encounter", publicId);
    }

    static Reference schedule(String practitionerId) {
        return to("Schedule", practitionerId);
    }

    static Reference to(String type, String publicId) {
        return new Reference(type + "/" + FhirId.of(publicId));
    }

    /** The public id as it stands in our own addresses. */
    static Identifier identifier(String publicId) {
        return new Identifier().setSystem(Systems.PUBLIC_ID).setValue(publicId);
    }
}
