package org.televisit.domain.clinical;

/**
 * Who writes or signs something, as it is to stand there for good.
 *
 * @param subject the OIDC subject
 * @param name at most 200 characters
 */
public record Signer(String subject, String name) {}
