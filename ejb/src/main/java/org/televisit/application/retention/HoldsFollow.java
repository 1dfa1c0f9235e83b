package org.televisit.application.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.televisit.application.person.RecordsMerged;
import org.televisit.domain.retention.LegalHoldRepository;

/** What may not be deleted of one record may not be of the other's when two records become one. */
@Dependent
public class HoldsFollow {

    @Inject
    private LegalHoldRepository holds;

    void merged(@Observes RecordsMerged records) {
        holds.move(records.from(), records.into());
    }
}
