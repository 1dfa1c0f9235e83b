package org.televisit.domain.call;

/** As what somebody sits in a call. */
public enum ParticipantRole {
    PATIENT,
    PRACTITIONER;

    /** The other side. */
    public ParticipantRole other() {
        return switch (this) {
            case PATIENT -> PRACTITIONER;
            case PRACTITIONER -> PATIENT;
        };
    }
}
