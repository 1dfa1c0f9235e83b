package org.televisit.domain.waiting;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.televisit.domain.shared.VersionedEntity;

/** Somebody on the list to whom a time was offered. */
@Entity
public class OfferRecipient extends VersionedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private SlotOffer offer;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private WaitingEntry entry;

    private Instant declinedAt;

    protected OfferRecipient() {}

    /** Offers it to them. */
    public OfferRecipient(SlotOffer offer, WaitingEntry entry) {
        this.offer = offer;
        this.entry = entry;
    }

    /** They don't want it; said again it changes nothing. */
    public void decline(Instant now) {
        if (declinedAt == null) {
            declinedAt = now;
        }
    }

    /** What was offered. */
    public SlotOffer offer() {
        return offer;
    }

    /** To whom. */
    public WaitingEntry entry() {
        return entry;
    }

    /** Whether they said no. */
    public boolean declined() {
        return declinedAt != null;
    }
}
