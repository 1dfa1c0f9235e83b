package org.televisit.application.appointment;

import java.util.List;

/**
 * A department as an admin would like to have it.
 *
 * @param code of a new one or of the one to change; upper case, digits and underscores
 * @param memberIds public ids of the practitioners who are to work there
 */
public record DepartmentDraft(String code, String nameEn, String nameEs, boolean active, List<String> memberIds) {

    /** Copies the members. */
    public DepartmentDraft {
        memberIds = List.copyOf(memberIds);
    }
}
