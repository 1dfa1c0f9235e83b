package org.televisit.application.appointment;

import java.time.ZoneId;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.person.Specialty;
import org.televisit.domain.schedule.Schedule;

/**
 * A doctor one can book.
 *
 * @param id public id
 * @param name with title, "Dr. Amina Otieno"
 * @param zone the zone of their working hours; null when they have set none
 */
public record PractitionerView(String id, String name, Specialty specialty, ZoneId zone) {

    /** @param schedule null when they have none */
    static PractitionerView of(Practitioner doctor, Schedule schedule) {
        return new PractitionerView(
                doctor.publicId(), doctor.displayName(), doctor.specialty(), schedule == null ? null : schedule.zone());
    }
}
