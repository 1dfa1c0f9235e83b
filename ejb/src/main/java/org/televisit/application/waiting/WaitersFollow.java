package org.televisit.application.waiting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.televisit.application.person.RecordsMerged;
import org.televisit.domain.waiting.WaitingRepository;

/** Who waits keeps their place when two records become one. */
@Dependent
public class WaitersFollow {

    @Inject
    private WaitingRepository list;

    void merged(@Observes RecordsMerged records) {
        list.move(records.from(), records.into());
    }
}
