package org.televisit.web.security;

import java.util.Set;
import org.televisit.application.security.Roles;

/**
 * What a program's access token is for, as the OAuth scopes of the realm name it. A scope narrows what its person may do
 * and never widens it: roles are asked as ever. {@code bin/realm-scopes} makes the same of Keycloak's.
 */
public enum Scope {
    /** No token is asked for: open to whoever knows the secret of a link. */
    OPEN("", Set.of()),

    /** Looking: visits, times, people, one's own record, never what is said or written in a visit. */
    READ("televisit:read", Set.of(Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN)),

    /** Doing: booking, moving, calling off, joining and holding visits. */
    WRITE("televisit:write", Set.of(Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN)),

    /** What is said and written in visits, read and written: notes, prescriptions, documents, chat, recordings. */
    CLINICAL("televisit:clinical", Set.of(Roles.PATIENT, Roles.DOCTOR)),

    /** Running the house: rules, catalogue, money, messages, the audit trail. */
    ADMIN("televisit:admin", Set.of(Roles.ADMIN));

    private final String text;
    private final Set<String> roles;

    Scope(String text, Set<String> roles) {
        this.text = text;
        this.roles = roles;
    }

    /** As a token names it; "" for {@link #OPEN}. */
    public String text() {
        return text;
    }

    /** The roles whose people can be given it; nobody else's token ever has it. */
    public Set<String> roles() {
        return roles;
    }
}
