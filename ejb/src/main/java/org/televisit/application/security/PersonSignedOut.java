package org.televisit.application.security;

/**
 * Somebody was signed out at the identity provider. After the commit their sockets are closed and their sessions here end.
 *
 * @param session the provider's session that ended, the claim {@code sid}; null for all of theirs
 */
public record PersonSignedOut(String subject, String session) {}
