package org.televisit.application.appointment;

import java.util.Map;
import org.televisit.domain.appointment.Department;
import org.televisit.domain.appointment.VisitTerms;
import org.televisit.domain.appointment.VisitType;

/**
 * A kind of visit one can book.
 *
 * @param code bundle key suffix of its name, {@code visitType.<code>}, unless it has names of its own
 * @param lengthMinutes 5 to 240
 * @param nameEn null when the bundles name it
 * @param nameEs null when the bundles name it
 * @param otherNames in further languages, by ISO 639 code
 * @param terms length, buffer, price and for whom
 * @param departmentCode null when every doctor offers it
 * @param active whether it can be booked
 * @param version to be handed back with a change
 */
public record VisitTypeView(
        String code,
        int lengthMinutes,
        String nameEn,
        String nameEs,
        Map<String, String> otherNames,
        VisitTerms terms,
        String departmentCode,
        boolean active,
        int version) {

    /** The name for readers of this language (ISO 639), the English one where it has none; null for the bundles'. */
    public String name(String language) {
        return OwnName.in(language, nameEn, nameEs, otherNames);
    }

    static VisitTypeView of(VisitType type) {
        Department department = type.department();
        return new VisitTypeView(
                type.code(),
                type.lengthMinutes(),
                type.nameEn(),
                type.nameEs(),
                type.otherNames(),
                type.terms(),
                department == null ? null : department.code(),
                type.active(),
                type.version());
    }
}
