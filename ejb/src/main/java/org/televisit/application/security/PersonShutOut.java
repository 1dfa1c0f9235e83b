package org.televisit.application.security;

/**
 * From this commit on a person may not be here: blocked by an admin, or disabled at the identity provider. Their
 * sockets are closed after the commit.
 */
public record PersonShutOut(String subject) {}
