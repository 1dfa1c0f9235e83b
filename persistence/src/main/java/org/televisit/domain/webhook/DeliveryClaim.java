package org.televisit.domain.webhook;

import java.time.Instant;
import java.util.List;

/**
 * The right of one sender to send some messages, for a while.
 *
 * @param until when it ends by itself, in whole microseconds as databases keep them; a row that says another moment is
 *     held by somebody else, or was put off
 * @param ids internal keys, the oldest first
 */
public record DeliveryClaim(Instant until, List<Long> ids) {}
