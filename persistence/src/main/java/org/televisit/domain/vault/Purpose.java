package org.televisit.domain.vault;

/**
 * What a sealed content is. It is part of what the seal binds, so that a note put in the place of a message is not
 * opened; a name here never changes once content is sealed under it.
 */
public enum Purpose {
    CHAT_TEXT,
    CHAT_FILE,
    NOTE,
    PRESCRIPTION,
    DOCUMENT,
    RECORDING,
    AUDIT_REASON
}
