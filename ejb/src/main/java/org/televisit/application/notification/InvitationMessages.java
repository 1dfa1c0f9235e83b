package org.televisit.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.televisit.application.person.Invited;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxMessage;
import org.televisit.domain.notification.OutboxRepository;
import org.televisit.domain.notification.Told;
import org.televisit.domain.person.InvitationKind;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.PublicIds;

/** Writes the mail of an invitation, in the transaction that made it (REQUIREMENTS I3, N1). */
@Dependent
public class InvitationMessages {

    @Inject
    private OutboxRepository outbox;

    @Inject
    private PersonRepository people;

    void write(@Observes Invited event) {
        boolean toAct = event.kind() == InvitationKind.PROXY;
        Details details = Details.NONE
                .with(Details.PAGE, event.link())
                .with(Details.UNTIL, event.expiresAt().toString())
                .with(Details.NAME, event.recipientName())
                .with(Details.FOR_WHOM, toAct ? event.patientName() : null);
        people.patientByPublicId(event.patientId())
                .ifPresent(patient -> outbox.add(OutboxMessage.to(patient, MessageKind.INVITATION, PublicIds.next())
                        .addressed(new Told(event.email(), event.language(), event.zone(), null))
                        .with(details)
                        .due(event.at(), event.at())));
    }
}
