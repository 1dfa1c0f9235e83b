package org.televisit.web.fhir.map;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;

/** Moments as FHIR writes them (https://hl7.org/fhir/R4/datatypes.html#instant), in UTC. */
final class Times {

    private Times() {}

    static InstantType instant(Instant at) {
        InstantType instant = new InstantType(Date.from(at), TemporalPrecisionEnum.MILLI);
        instant.setTimeZoneZulu(true);
        return instant;
    }

    /** To the second, as it is written: what is read and sent back is the same moment. Null for null. */
    static DateTimeType dateTime(Instant at) {
        if (at == null) {
            return null;
        }
        DateTimeType moment =
                new DateTimeType(Date.from(at.truncatedTo(ChronoUnit.SECONDS)), TemporalPrecisionEnum.SECOND);
        moment.setTimeZoneZulu(true);
        return moment;
    }
}
