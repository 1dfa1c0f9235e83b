package org.televisit.domain.readiness;

/** What became of asking for a camera or a microphone. */
public enum DeviceState {
    WORKS,
    /** It was given, and nothing was heard of it. Microphones only. */
    SILENT,
    /** The person or the browser refused. */
    DENIED,
    /** The operating system refused. */
    SYSTEM,
    MISSING,
    /** Another program has it. */
    BUSY,
    BROKEN,
    UNTRIED
}
