package org.televisit.domain.audit;

/**
 * How far the chain has come.
 *
 * @param length how many places it has
 * @param mac of the last; {@link AuditLink#NONE} while it has none
 * @param seenTo the highest key of a line that was read: all below it are linked, or stand in a {@link Gap}
 */
public record ChainHead(long length, String mac, long seenTo) {}
