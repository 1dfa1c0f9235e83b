package org.televisit.application.trail;

import java.time.Instant;
import org.televisit.domain.audit.AuditAction;

/**
 * A line of the audit trail with the names of those it is about.
 *
 * @param id its key, which findings name
 * @param actor subject of who acted, or {@code "system"}
 * @param actorName null when nobody knows it
 * @param role the role they acted in, or null
 * @param patientName null when it was nobody's
 * @param reason a code or a few words, or null
 * @param address from where, or null
 */
public record TrailLine(
        long id,
        Instant at,
        String actor,
        String actorName,
        String role,
        AuditAction action,
        boolean refused,
        String subjectType,
        String subjectId,
        String patientName,
        String reason,
        String address) {}
