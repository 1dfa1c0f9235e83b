package org.televisit.domain.recording;

import java.util.Locale;

/** Where a recording stands; which may follow which is drawn in docs/state-machines.md. */
public enum RecordingStatus {
    /** Everybody present is asked; nothing is recorded. */
    ASKED,
    /** Everybody present has agreed. */
    RECORDING,
    /** Somebody present has not agreed, the doctor is away, or the doctor wishes it so. */
    PAUSED,
    /** Nothing new is recorded; what the doctor's page still holds is waited for. */
    STOPPED,
    /** It can be played. */
    COMPLETE,
    /** Nothing of it can be played. */
    FAILED,
    /** Nothing of it is there any more. */
    DELETED;

    /** Whether this one may follow. */
    public boolean mayBecome(RecordingStatus next) {
        return switch (this) {
            case ASKED -> next == RECORDING || next == DELETED;
            case RECORDING -> next == PAUSED || next == STOPPED || next == DELETED;
            case PAUSED -> next == RECORDING || next == STOPPED || next == DELETED;
            case STOPPED -> next == COMPLETE || next == FAILED || next == DELETED;
            case COMPLETE, FAILED -> next == DELETED;
            case DELETED -> false;
        };
    }

    /** Whether it may still record, now or later. */
    public boolean live() {
        return this == ASKED || this == RECORDING || this == PAUSED;
    }

    /** Whether chunks of takes that were begun may come. */
    public boolean takesChunks() {
        return this == RECORDING || this == PAUSED || this == STOPPED;
    }

    /** As messages spell it: "recording". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
