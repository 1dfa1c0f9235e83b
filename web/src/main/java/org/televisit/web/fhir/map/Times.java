package org.televisit.web.fhir.map;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;

/** Moments as FHIR writes them (https://hl7.org/fhir/R4/datatypes.html#instant), in UTC. */
final class Times {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private Times() {}

    static InstantType instant(Instant at) {
        return new InstantType(Date.from(at), TemporalPrecisionEnum.MILLI, UTC);
    }

    /** Null for null. */
    static DateTimeType dateTime(Instant at) {
        return at == null ? null : new DateTimeType(Date.from(at), TemporalPrecisionEnum.SECOND, UTC);
    }
}
