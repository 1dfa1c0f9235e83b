package org.televisit.web.fhir.map;

import java.util.Optional;
import org.televisit.domain.shared.PublicIds;

/**
 * Our public ids as FHIR may write them. A FHIR id has letters, digits, hyphen and dot, at most 64
 * (https://hl7.org/fhir/R4/datatypes.html#id); ours are base64url, with an underscore in the dot's place and never a dot.
 */
public final class FhirId {

    private FhirId() {}

    /** The FHIR id of a public id. */
    public static String of(String publicId) {
        return publicId.replace('_', '.');
    }

    /** The public id that a FHIR id stands for; what is none stands for something nobody knows. */
    public static String publicId(String fhirId) {
        return fhirId.replace('.', '_');
    }

    /** The public id at the head of an id that is put together. */
    static Optional<String> head(String fhirId) {
        return fhirId.length() > PublicIds.LENGTH
                ? Optional.of(publicId(fhirId.substring(0, PublicIds.LENGTH)))
                : Optional.empty();
    }

    /** What follows the public id at the head. */
    static String tail(String fhirId) {
        return fhirId.substring(PublicIds.LENGTH);
    }
}
