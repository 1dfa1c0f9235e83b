package org.televisit.application.readiness;

import java.time.Instant;
import org.televisit.domain.readiness.Verdict;

/**
 * What a patient's last check came to.
 *
 * @param at when it was made
 */
public record ReadinessView(Verdict verdict, Instant at) {}
