package org.televisit.application.trail;

import java.time.Instant;
import org.televisit.domain.audit.AuditAction;

/**
 * Which lines an admin asks for; each part may be null.
 *
 * @param who words of the name of who acted, or their subject
 * @param whose words of the name of the patient it was about
 * @param action what was done or tried
 * @param refused whether only what was refused
 * @param from inclusive
 * @param until exclusive
 */
public record TrailQuery(String who, String whose, AuditAction action, boolean refused, Instant from, Instant until) {}
