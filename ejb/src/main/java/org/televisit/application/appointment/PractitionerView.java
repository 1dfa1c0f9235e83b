package org.televisit.application.appointment;

import java.time.ZoneId;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.person.Specialty;

/**
 * A doctor one can book.
 *
 * @param id public id
 * @param name with title, "Dr. Amina Otieno"
 * @param zone the zone of their working hours; null when they have set none
 */
public record PractitionerView(String id, String name, Specialty specialty, ZoneId zone) {

    /** @param zone null when they have set no hours */
    static PractitionerView of(Practitioner doctor, ZoneId zone) {
        return new PractitionerView(doctor.publicId(), doctor.displayName(), doctor.specialty(), zone);
    }
}
