package org.televisit.domain.readiness;

/** What the person said of the test sound: no browser knows whether somebody hears. */
public enum SpeakerAnswer {
    HEARD,
    NOT_HEARD,
    UNANSWERED
}
