package org.televisit.application.health;

import java.time.Instant;

/**
 * How a part does.
 *
 * @param code why it is not well; "" when it is
 * @param since the first look that found it so
 */
public record PartReport(String part, PartState state, String code, Instant since) {}
