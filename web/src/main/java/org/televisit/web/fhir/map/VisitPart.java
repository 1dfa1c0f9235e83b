package org.televisit.web.fhir.map;

import java.util.Optional;

/**
 * The id of something that is kept with a visit: the visit's own, then where it is among what the visit has.
 *
 * @param visitId public id of the appointment
 * @param rest letters, digits, hyphens and dots, at most 42
 */
public record VisitPart(String visitId, String rest) {

    /** Reads {@link #id()}; empty for what is none of ours. */
    public static Optional<VisitPart> parse(String id) {
        return FhirId.head(id).map(visit -> new VisitPart(visit, FhirId.tail(id)));
    }

    /** As FHIR's id. */
    public String id() {
        return FhirId.of(visitId) + rest;
    }
}
