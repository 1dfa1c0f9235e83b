package org.televisit.application.call;

import org.televisit.application.audit.Author;
import org.televisit.application.security.Roles;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.domain.call.ParticipantRole;

/** Somebody who acts through their seat, as audit rows name them. */
record Seated(String subject, String mainRole, String address) implements Author {

    Seated(SeatGrant seat) {
        this(seat.subject(), seat.role(), seat.address());
    }

    Seated(String subject, ParticipantRole role, String address) {
        this(
                subject,
                switch (role) {
                    case PATIENT -> Roles.PATIENT;
                    case PRACTITIONER -> Roles.DOCTOR;
                },
                address);
    }
}
