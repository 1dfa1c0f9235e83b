package org.televisit.domain.call;

/** Why a call is over. */
public enum CallEndReason {
    /** The doctor finished it. */
    FINISHED,
    /** The visit's end came. */
    SLOT_END,
    /** It went on, or took place, by telephone. */
    BY_PHONE,
    /** It did not work. */
    TECHNICAL,
    /** The patient did not come. */
    NOT_ATTENDED,
    /** The visit was called off. */
    CANCELLED,
    /** The visit was moved to another time. */
    RESCHEDULED
}
