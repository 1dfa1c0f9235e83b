package org.televisit.domain.quality;

/** Why video did not carry a visit, by what the pages told; where they told several things, the first of these. */
public enum FailureCause {
    /** No path through the network. */
    NO_PATH,
    /** Camera and microphone were refused or not there. */
    NO_DEVICE,
    /** The connection to the hospital broke off. */
    CUT_OFF,
    /** They told nothing. */
    UNTOLD
}
