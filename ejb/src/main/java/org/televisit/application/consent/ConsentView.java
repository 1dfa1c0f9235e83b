package org.televisit.application.consent;

import java.time.Instant;

/**
 * One decision, as it is handed out to whom it is of.
 *
 * @param id the record's public id; null for an agreement to telehealth, which is kept with the visit's preparation
 * @param purpose RECORDING or TELEHEALTH
 * @param visit the appointment's public id
 * @param decision GIVEN, REFUSED or WITHDRAWN
 * @param version of the text
 * @param language of the text; null where the version alone is kept
 * @param sha256 of title, line feed and body; null as above
 * @param title of the text; null as above
 * @param body of the text; null as above
 * @param by the name under which they decided; null for an agreement to telehealth
 * @param byGuest whether it was decided by a third party in the call, for themselves
 */
public record ConsentView(
        String id,
        String purpose,
        String visit,
        String decision,
        Instant at,
        String version,
        String language,
        String sha256,
        String title,
        String body,
        String by,
        boolean byGuest) {}
