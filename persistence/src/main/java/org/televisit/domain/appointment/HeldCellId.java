package org.televisit.domain.appointment;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * A practitioner's five minutes.
 *
 * @param practitionerId the internal key
 * @param cell seconds since 1970, divided by 300
 */
@Embeddable
public record HeldCellId(Long practitionerId, Long cell) implements Serializable {}
