package org.televisit.web.security;

import java.security.Principal;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an access token allows that a program sends with each request. Known by the container's principal, not by the
 * header: what the container took for a sign-in counts. A page's session has all of its role and is none of this.
 */
public final class Bearer {

    private Bearer() {}

    /**
     * Whether a token was sent that lacks this scope. People none of whose roles could have it are not asked for it: no
     * token helps them, and their role is refused where roles are.
     *
     * @param principal null when nobody is signed in
     * @param hasRole whether the caller has the role of this name
     */
    public static boolean lacks(Scope needed, Principal principal, Predicate<String> hasRole) {
        return needed != Scope.OPEN
                && TokenClaims.bearer(principal)
                && misses(needed, TokenClaims.scopes(principal), hasRole);
    }

    static boolean misses(Scope needed, Set<String> granted, Predicate<String> hasRole) {
        return !granted.contains(needed.text()) && needed.roles().stream().anyMatch(hasRole);
    }

    /** What the header {@code WWW-Authenticate} says of a scope that is missing (RFC 6750, section 3.1). */
    public static String challenge(Scope missing) {
        return "Bearer error=\"insufficient_scope\", scope=\"" + missing.text() + "\"";
    }
}
