package org.televisit.application.appointment;

import java.util.Map;
import org.televisit.domain.appointment.VisitTerms;

/**
 * A kind of visit as an admin would like to have it.
 *
 * @param code of a new one or of the one to change; upper case, digits and underscores
 * @param nameEn with {@code nameEs}; both null only for a kind that the bundles name
 * @param otherNames in further languages, by ISO 639 code; null to leave them as they are
 * @param departmentCode null for every doctor
 * @param active whether it can be booked
 */
public record VisitTypeDraft(
        String code,
        String nameEn,
        String nameEs,
        Map<String, String> otherNames,
        VisitTerms terms,
        String departmentCode,
        boolean active) {

    /** One whose names in further languages stay as they are. */
    public VisitTypeDraft(
            String code, String nameEn, String nameEs, VisitTerms terms, String departmentCode, boolean active) {
        this(code, nameEn, nameEs, null, terms, departmentCode, active);
    }
}
