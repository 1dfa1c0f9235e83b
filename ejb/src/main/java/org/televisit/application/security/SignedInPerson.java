package org.televisit.application.security;

import java.util.Set;

/**
 * The person behind the session.
 *
 * @param publicId the id that may leave the server; null for an admin, who has no clinical record
 * @param subject the OIDC subject
 * @param name as shown on pages
 * @param roles a subset of {@link Roles}
 * @param language {@code "en"}, {@code "es"} or null for the browser's choice
 * @param zone IANA zone or null for the browser's
 */
public record SignedInPerson(
        String publicId, String subject, String name, Set<String> roles, String language, String zone) {}
