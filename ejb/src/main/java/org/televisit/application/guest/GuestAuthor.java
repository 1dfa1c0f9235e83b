package org.televisit.application.guest;

import org.televisit.application.audit.Author;
import org.televisit.application.security.Roles;
import org.televisit.domain.guest.GuestLink;

/** Somebody who acts through a link, as audit rows name them. */
record GuestAuthor(String subject, String mainRole, String address) implements Author {

    static final String ROLE = "guest";

    GuestAuthor(GuestLink link, String address) {
        this(link.subject(), link.ofAdmin() ? Roles.ADMIN : ROLE, address);
    }
}
