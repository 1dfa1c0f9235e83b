package org.televisit.application.appointment;

import java.util.List;
import org.televisit.domain.appointment.Department;
import org.televisit.domain.person.Practitioner;

/**
 * A department.
 *
 * @param active whether patients can look for it
 * @param memberIds public ids of the practitioners who work there
 * @param version to be handed back with a change
 */
public record DepartmentView(
        String code, String nameEn, String nameEs, boolean active, List<String> memberIds, int version) {

    static DepartmentView of(Department department) {
        return new DepartmentView(
                department.code(),
                department.nameEn(),
                department.nameEs(),
                department.active(),
                department.members().stream()
                        .map(Practitioner::publicId)
                        .sorted()
                        .toList(),
                department.version());
    }
}
