package org.televisit.domain.audit;

/** What was done to the trail behind the application's back. */
public enum Tampering {
    /** A line does not hold what it held when it was linked. */
    EDITED,
    /** A line, or its place in the chain, is gone. */
    REMOVED,
    /** A line stands at another's place, or its place was changed. */
    MOVED,
    /** Places were sealed anew by somebody who does not have the key. */
    FOREIGN_SEAL,
    /** The end of the chain is missing. */
    CUT,
    /** The chain is not the one that was told outside: cut off and grown again, or sealed anew with the key. */
    REPLACED,
    /** A line has no place in the chain though it should have one: it was put in later. */
    ADDED,
    /** The note of how long the chain is was changed. */
    HEAD_CHANGED,
    /** A line of the anchors' file is none of ours. */
    ANCHOR_FORGED,
    /** Anchors were written by this node, and its file has none. */
    ANCHORS_MISSING
}
