package org.televisit.application.call;

import java.time.Instant;
import org.televisit.domain.call.Ring;

/**
 * A ring has begun or ended; fired in the transaction.
 *
 * @param ring as it is now, managed
 */
public record Rang(Ring ring, Instant at) {}
