package org.televisit.application.security;

import java.time.Instant;
import java.util.Set;

/**
 * A person with an account, as the admin's page "People" shows them.
 *
 * @param name the record's name, else the one the last sign-in told, else the subject
 * @param blocked whether Televisit's own flag shuts them out
 * @param blockedAt null unless blocked
 * @param blockReason null unless blocked
 * @param disabledAtProvider when Keycloak was found to have disabled them; null when it has not
 */
public record AccountView(
        String subject,
        String name,
        Set<String> roles,
        Instant lastSignInAt,
        boolean blocked,
        Instant blockedAt,
        String blockReason,
        Instant disabledAtProvider) {}
