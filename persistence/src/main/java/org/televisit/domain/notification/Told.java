package org.televisit.domain.notification;

import java.time.Instant;

/**
 * How a message is told: what may be different between its writing and its sending.
 *
 * @param address null when the person has none
 * @param language one of the languages offered, or null when they have not chosen
 * @param zone an IANA name; null when they have not chosen
 * @param expectedStart when the visit is expected to begin; null when as agreed, or when the message does not tell it
 */
public record Told(String address, String language, String zone, Instant expectedStart) {}
