package org.televisit.domain.call;

/** What a side sends: pictures of 720, 360 or 180 lines, or sound alone. */
public enum QualityStep {
    FULL,
    MEDIUM,
    SMALL,
    SOUND
}
