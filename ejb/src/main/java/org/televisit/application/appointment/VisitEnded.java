package org.televisit.application.appointment;

/**
 * The call of a visit is over. Fired in the transaction that ends it; the room closes after the commit.
 *
 * @param room the call's public id
 * @param outcome a lower-case word, such as {@code completed} or {@code cancelled}
 * @param durationSeconds null when media never went both ways
 */
public record VisitEnded(String room, String appointmentId, String outcome, Integer durationSeconds) {}
