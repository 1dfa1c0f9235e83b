package org.televisit.application.trail;

import java.time.Instant;
import java.time.ZoneId;
import org.televisit.domain.audit.AuditAction;

/**
 * Something that was done with a patient's record or visit, as the patient reads it.
 *
 * @param at when; of several alike in a row the latest
 * @param times how often in a row, at least 1
 * @param who who did it, as far as the patient may know: staff and those who act for them by name, others by null
 * @param role the role they acted in, or null
 * @param own whether it was the patient
 * @param refused whether they were not let
 * @param visitId public id of the visit; null when it was about something else
 * @param visitStart its start, or null
 * @param visitZone its zone, or null
 * @param reason the words a doctor gave for emergency access, or an admin for entering a call, or what {@link
 *     org.televisit.application.vault.ReasonSeal#open} says instead; or null
 */
public record OpenedLine(
        Instant at,
        int times,
        String who,
        String role,
        boolean own,
        AuditAction action,
        boolean refused,
        String visitId,
        Instant visitStart,
        ZoneId visitZone,
        String reason) {

    /** The same thing done once more before. */
    OpenedLine onceMore() {
        return new OpenedLine(at, times + 1, who, role, own, action, refused, visitId, visitStart, visitZone, reason);
    }
}
