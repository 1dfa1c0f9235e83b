package org.televisit.application.security;

import java.util.Set;
import org.televisit.application.audit.Author;
import org.televisit.application.signaling.SeatGrant;

/**
 * Who acts.
 *
 * @param subject the OIDC subject, or {@code "system"}
 * @param roles a subset of {@link Roles}
 * @param address where the request came from; null when unknown or when the system acts
 */
public record Actor(String subject, Set<String> roles, String address) implements Author {

    /** A timer or the socket side. */
    public static final Actor SYSTEM = new Actor("system", Set.of(Roles.SYSTEM), null);

    /** Who has this seat of a room: a call's two people act over its socket, which has no identity in the container. */
    public static Actor of(SeatGrant seat) {
        String role =
                switch (seat.role()) {
                    case PATIENT -> Roles.PATIENT;
                    case PRACTITIONER -> Roles.DOCTOR;
                };
        return new Actor(seat.subject(), Set.of(role), seat.address());
    }

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean isPatient() {
        return roles.contains(Roles.PATIENT);
    }

    public boolean isDoctor() {
        return roles.contains(Roles.DOCTOR);
    }

    public boolean isAdmin() {
        return roles.contains(Roles.ADMIN);
    }

    public boolean isSystem() {
        return roles.contains(Roles.SYSTEM);
    }

    /** The one role that audit rows name: the most powerful of those held. Null for a caller without any. */
    @Override
    public String mainRole() {
        if (isSystem()) {
            return Roles.SYSTEM;
        }
        if (isAdmin()) {
            return Roles.ADMIN;
        }
        if (isDoctor()) {
            return Roles.DOCTOR;
        }
        return isPatient() ? Roles.PATIENT : null;
    }
}
