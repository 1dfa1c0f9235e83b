package org.televisit.domain.shared;

import java.time.Instant;

/**
 * What waits although its time has come.
 *
 * @param oldest the time that came first; null for nothing
 */
public record Overdue(long count, Instant oldest) {}
