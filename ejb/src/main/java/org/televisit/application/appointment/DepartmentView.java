package org.televisit.application.appointment;

import java.util.List;
import java.util.Map;
import org.televisit.domain.appointment.Department;
import org.televisit.domain.person.Practitioner;

/**
 * A department.
 *
 * @param otherNames in further languages, by ISO 639 code
 * @param active whether patients can look for it
 * @param memberIds public ids of the practitioners who work there
 * @param version to be handed back with a change
 */
public record DepartmentView(
        String code,
        String nameEn,
        String nameEs,
        Map<String, String> otherNames,
        boolean active,
        List<String> memberIds,
        int version) {

    /** The name for readers of this language (ISO 639): the English one where it has none of its own. */
    public String name(String language) {
        return OwnName.in(language, nameEn, nameEs, otherNames);
    }

    static DepartmentView of(Department department) {
        return new DepartmentView(
                department.code(),
                department.nameEn(),
                department.nameEs(),
                department.otherNames(),
                department.active(),
                department.members().stream()
                        .map(Practitioner::publicId)
                        .sorted()
                        .toList(),
                department.version());
    }
}
