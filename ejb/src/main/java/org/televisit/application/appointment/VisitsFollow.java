package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.televisit.application.person.RecordsMerged;
import org.televisit.domain.appointment.PatientVisits;

/** Visits stay with their patient when two records become one. */
@Dependent
public class VisitsFollow {

    @Inject
    private PatientVisits visits;

    void merged(@Observes RecordsMerged records) {
        visits.move(records.from(), records.into());
    }
}
