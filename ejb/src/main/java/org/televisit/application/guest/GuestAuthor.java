package org.televisit.application.guest;

import org.televisit.application.audit.Author;
import org.televisit.application.security.Roles;
import org.televisit.application.signaling.GuestGrant;
import org.televisit.domain.guest.GuestLink;

/** Somebody who acts through a link, as audit rows name them. */
public record GuestAuthor(String subject, String mainRole, String address) implements Author {

    /** The role that their lines in the trail bear; Keycloak knows nothing of it. */
    public static final String ROLE = "guest";

    /** Who acts over the socket that this ticket opened. */
    public static GuestAuthor of(GuestGrant guest) {
        return new GuestAuthor(guest.person(), guest.ofAdmin() ? Roles.ADMIN : ROLE, guest.address());
    }

    /** Who comes with this link, from there. */
    public GuestAuthor(GuestLink link, String address) {
        this(link.subject(), link.ofAdmin() ? Roles.ADMIN : ROLE, address);
    }
}
