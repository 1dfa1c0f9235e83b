package org.televisit.domain.consent;

/** What somebody is asked to agree to. */
public enum ConsentPurpose {
    /** Picture and sound of the visit are recorded. */
    RECORDING
}
