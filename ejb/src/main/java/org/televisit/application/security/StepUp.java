package org.televisit.application.security;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody has just proved again who they are.
 *
 * @param subject who
 * @param signedInAt when they last typed what only they know, as the identity provider says
 */
public record StepUp(String subject, Instant signedInAt) implements Serializable {}
