package org.televisit.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.televisit.application.waiting.SlotOffered;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxMessage;
import org.televisit.domain.notification.OutboxRepository;
import org.televisit.domain.waiting.SlotOffer;
import org.televisit.domain.waiting.WaitingEntry;

/** Writes to all who wait for a time that became free, in the transaction that freed it (REQUIREMENTS A12). */
@Dependent
public class OfferMessages {

    @Inject
    private OutboxRepository outbox;

    void write(@Observes SlotOffered event) {
        SlotOffer offer = event.offer();
        Details details = Details.NONE
                .with(Details.PAGE, "/patient/home.xhtml")
                .with(Details.UNTIL, offer.expiresAt().toString());
        for (WaitingEntry entry : event.entries()) {
            String key = offer.publicId() + "." + entry.publicId();
            outbox.add(OutboxMessage.to(entry.patient(), MessageKind.OFFER, key)
                    .at(offer.startsAt(), offer.zone().getId(), offer.practitioner())
                    .with(details)
                    .due(event.at(), event.at()));
        }
    }
}
