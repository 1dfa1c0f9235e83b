package org.televisit.application.security;

import java.util.Optional;
import java.util.Set;

/** What the identity provider knows about its users right now (port; Keycloak's adapter is in infrastructure). */
public interface IdentityDirectory {

    /** Whether a user may sign in there. */
    enum DirectoryState {
        ENABLED,
        /** Disabled, or deleted. */
        DISABLED,
        /** It could not be asked, or gave no clear answer. */
        UNKNOWN
    }

    /** Whether they may sign in. Like every question here it never throws and never takes longer than a few seconds. */
    DirectoryState stateOf(String subject);

    /** The realm's roles that a user has at this moment, however they came by them; empty for {@code UNKNOWN}. */
    Optional<Set<String>> rolesOf(String subject);
}
