package org.televisit.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.televisit.application.person.RecordsMerged;
import org.televisit.domain.notification.OutboxRepository;
import org.televisit.domain.notification.ReachRepository;

/** What is on its way to a patient finds them when two records become one. */
@Dependent
public class MessagesFollow {

    @Inject
    private OutboxRepository outbox;

    @Inject
    private ReachRepository reach;

    void merged(@Observes RecordsMerged records) {
        outbox.move(records.from(), records.into());
        reach.move(records.from(), records.into());
    }
}
