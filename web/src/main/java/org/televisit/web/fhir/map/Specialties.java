package org.televisit.web.fhir.map;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.televisit.domain.person.Specialty;

/**
 * What a doctor practises (https://hl7.org/fhir/R4/valueset-c80-practice-codes.html, a preferred binding to SNOMED CT):
 * our own word first.
 */
public final class Specialties {

    private Specialties() {}

    /** Both codings; our own alone where SNOMED CT has none that says as little. */
    public static CodeableConcept of(Specialty specialty) {
        CodeableConcept concept = Codes.one(Systems.SPECIALTY, Codes.kebab(specialty));
        snomed(specialty)
                .ifPresent(code -> concept.addCoding().setSystem(Systems.SNOMED).setCode(code));
        return concept;
    }

    private static Optional<String> snomed(Specialty specialty) {
        return switch (specialty) {
            case GENERAL_PRACTICE -> Optional.of("394814009");
            case CARDIOLOGY -> Optional.of("394579002");
            case DERMATOLOGY -> Optional.of("394582007");
            case PEDIATRICS -> Optional.of("394537008");
            case OTHER -> Optional.empty();
        };
    }
}
