package org.televisit.domain.waiting;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
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

    /**
     * Which wish somebody means who answers without naming one: the one not yet declined, empty when there is none. Of
     * several none is guessed, because each has a patient and a visit of its own.
     *
     * @param theirs all of them that the answer may mean
     * @throws BusinessException INVALID wish-unclear
     */
    public static Optional<OfferRecipient> meant(List<OfferRecipient> theirs) {
        List<OfferRecipient> unanswered =
                theirs.stream().filter(one -> !one.declined()).toList();
        if (unanswered.size() > 1) {
            throw new BusinessException(Category.INVALID, "wish-unclear");
        }
        return unanswered.stream().findFirst();
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
