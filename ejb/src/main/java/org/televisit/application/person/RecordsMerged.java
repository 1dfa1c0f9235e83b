package org.televisit.application.person;

import org.televisit.domain.person.Patient;

/**
 * Two records are one. Fired inside the transaction: whatever a feature keeps of the first becomes the second's; the
 * first is then deleted, and the database refuses that while anything still belongs to it.
 */
public record RecordsMerged(Patient from, Patient into) {}
