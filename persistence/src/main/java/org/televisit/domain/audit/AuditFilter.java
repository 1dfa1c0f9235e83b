package org.televisit.domain.audit;

import java.time.Instant;
import java.util.List;

/**
 * Which lines of the trail to read.
 *
 * @param actors subjects of those who acted; null for anybody
 * @param notActors subjects of those whose lines are left out; null for none
 * @param patients internal keys of those whose it was; null for anybody's
 * @param subjectId public id of what was dealt with; null for anything
 * @param action null for any
 * @param outcome null for any
 * @param from inclusive, or null
 * @param until exclusive, or null
 */
public record AuditFilter(
        List<String> actors,
        List<String> notActors,
        List<Long> patients,
        String subjectId,
        AuditAction action,
        AuditOutcome outcome,
        Instant from,
        Instant until) {

    /** Every line. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null);
}
