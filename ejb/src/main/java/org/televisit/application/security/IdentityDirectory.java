package org.televisit.application.security;

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

    /** Never throws and never takes longer than a few seconds. */
    DirectoryState stateOf(String subject);
}
