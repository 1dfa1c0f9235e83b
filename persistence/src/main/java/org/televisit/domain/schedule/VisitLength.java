package org.televisit.domain.schedule;

/** All that a schedule must know of a kind of visit; so it need not know what kinds there are. */
public interface VisitLength {

    /** Minutes patient and practitioner talk, 5 to 240. */
    int lengthMinutes();

    /** Minutes kept free after, 0 to 60. */
    int bufferMinutes();
}
