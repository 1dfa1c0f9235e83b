package org.televisit.application.retention;

import java.time.Instant;
import org.televisit.domain.retention.Kept;

/**
 * What the next night deletes of one class.
 *
 * @param kept the class; null for the audit trail
 * @param days so many days it is kept
 * @param before what is older than this is due
 * @param due how much that is
 * @param heldBack how much is old enough, but kept by a legal hold
 */
public record RetentionLine(Kept kept, long days, Instant before, long due, long heldBack) {}
