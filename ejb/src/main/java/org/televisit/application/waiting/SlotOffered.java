package org.televisit.application.waiting;

import java.time.Instant;
import java.util.List;
import org.televisit.domain.waiting.SlotOffer;
import org.televisit.domain.waiting.WaitingEntry;

/**
 * A time became free and is held for those on the waiting list. Fired inside the transaction that freed it; whoever
 * tells a browser waits for the commit and copies what it needs.
 *
 * @param offer managed
 * @param entries all it is offered to, the longest wait first; managed, patients loaded
 */
public record SlotOffered(SlotOffer offer, List<WaitingEntry> entries, Instant at) {}
