package org.televisit.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.televisit.application.person.RecordsMerged;
import org.televisit.domain.notification.OutboxRepository;

/** What is on its way to a patient finds them when two records become one. */
@Dependent
public class MessagesFollow {

    @Inject
    private OutboxRepository outbox;

    void merged(@Observes RecordsMerged records) {
        outbox.move(records.from(), records.into());
    }
}
