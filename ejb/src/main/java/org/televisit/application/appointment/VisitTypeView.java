package org.televisit.application.appointment;

/**
 * A kind of visit one can book.
 *
 * @param code bundle key suffix of its name, {@code visitType.<code>}
 * @param lengthMinutes 5 to 240
 */
public record VisitTypeView(String code, int lengthMinutes) {}
