package org.televisit.application.appointment;

import java.util.List;
import java.util.Map;

/**
 * A department as an admin would like to have it.
 *
 * @param code of a new one or of the one to change; upper case, digits and underscores
 * @param otherNames in further languages, by ISO 639 code; null to leave them as they are
 * @param memberIds public ids of the practitioners who are to work there
 */
public record DepartmentDraft(
        String code,
        String nameEn,
        String nameEs,
        Map<String, String> otherNames,
        boolean active,
        List<String> memberIds) {

    /** One whose names in further languages stay as they are. */
    public DepartmentDraft(String code, String nameEn, String nameEs, boolean active, List<String> memberIds) {
        this(code, nameEn, nameEs, null, active, memberIds);
    }

    /** Copies the members. */
    public DepartmentDraft {
        memberIds = List.copyOf(memberIds);
    }
}
