package org.televisit.web.fhir.map;

import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;

/** Our own words as codes. */
final class Codes {

    private Codes() {}

    /** PATIENT_LATE as {@code patient-late}. */
    static String kebab(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A kind of visit, by the code under which the hospital offers it. */
    static CodeableConcept visitType(String code) {
        return one(Systems.VISIT_TYPE, code);
    }

    static CodeableConcept one(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }
}
