package org.televisit.application.waiting;

import java.time.Instant;
import java.util.List;
import org.televisit.domain.waiting.SlotOffer;
import org.televisit.domain.waiting.WaitingEntry;

/**
 * An offer is no more: one of those it was made to has it, or it is everybody's. Fired inside the transaction that
 * ended it.
 *
 * @param offer managed; ACCEPTED or ENDED
 * @param entries those it was offered to and who did not get it nor decline it; managed, patients loaded
 */
public record OfferEnded(SlotOffer offer, List<WaitingEntry> entries, Instant at) {}
