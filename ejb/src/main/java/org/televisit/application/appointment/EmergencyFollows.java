package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.televisit.application.person.RecordsMerged;
import org.televisit.domain.person.EmergencyRepository;

/** What was opened of one record was opened of the other's when two records become one. */
@Dependent
public class EmergencyFollows {

    @Inject
    private EmergencyRepository emergencies;

    void merged(@Observes RecordsMerged records) {
        emergencies.move(records.from(), records.into());
    }
}
